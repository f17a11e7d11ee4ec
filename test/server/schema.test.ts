// The schema as other front ends read it.
import { expect, test } from '@jest/globals';
import { diff } from '@graphql-inspector/core';
import {
  buildClientSchema,
  buildSchema,
  extendSchema,
  getIntrospectionQuery,
  parse,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { createSchema } from '../../api/server/schema.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { overSocket, post } from './ask.ts';

const url = `${process.env['TEST_API']}/schema.graphql`;
const published = () => fetch(url, { headers: { origin: 'https://elsewhere.example' } });

test('/schema.graphql: says the same as introspection', async () => {
  const me = await someone();
  const whole = { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true };
  const { data } = await me.ask<IntrospectionQuery>(getIntrospectionQuery(whole));
  const sdl = await (await published()).text();
  const introspected = buildSchema(printSchema(buildClientSchema(data)));
  expect(await diff(introspected, buildSchema(sdl))).toEqual([]);
});

test('/schema.graphql: is text for pages of every origin, and is sent again only if it has changed', async () => {
  const { headers } = await published();
  expect([headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
    'text/plain; charset=utf-8',
    '*',
  ]);
  const again = await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['Ask.asker', 'A token needs the scopes `asks:read` and `people:read`. Null only together with an error.'],
  [
    'Ask.candidates',
    'A token needs the scope `helpers:read`. Null only together with an error. Costs 40 points.',
  ],
  ['Entry.feeling', 'A token needs the scope `logbook:read`. Closed to apps.'],
  ['Person.myTrust', 'A token needs the scope `trust:read`. Closed to apps.'],
  ['Mutation.createToken', 'Closed to tokens. Costs 50 points.'],
  ['Viewer.sessions', 'Closed to tokens. Null only together with an error. Costs 10 points.'],
  ['Query.house', 'Everybody may read it.'],
])('/schema.graphql: %s says which scopes it needs and what it costs', async (field, sentence) => {
  const [type = '', name = ''] = field.split('.');
  const described = buildSchema(await (await published()).text()).getType(type);
  if (!described || !('getFields' in described)) throw new Error(`no type ${type} with fields`);
  expect(described.getFields()[name]?.description?.endsWith(sentence)).toBe(true);
});

test('/graphql?deprecated=off: answers from the schema without what is deprecated', async () => {
  const more = parse('extend type House { old: Boolean @deprecated(reason: "Since 2026-11-29: use demo.") }');
  const { api } = await openTestServer({ schema: extendSchema(createSchema(), more) });
  const me = await someone();
  const query = '{ house { old } }';
  const refused = [{ message: expect.stringContaining('"old"') }];
  expect((await post(api, me, { query })).answer.data).toEqual({ house: { old: null } });
  expect((await post(api, me, { query }, '?deprecated=off')).answer).toMatchObject({ errors: refused });
  const [present, future] = [overSocket(api, me), overSocket(api, me, '?deprecated=off')];
  expect((await present.ask(query)).data).toEqual({ house: { old: null } });
  await expect(future.ask(query)).rejects.toMatchObject(refused);
  expect((await future.ask('{ house { __typename } }')).data).toEqual({ house: { __typename: 'House' } });
  await Promise.all([present.end(), future.end()]);
});
