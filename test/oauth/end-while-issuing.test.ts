// A token that is being issued at the moment at which an app is ended ends with it.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { hashOf } from '../../api/request/secret.ts';
import { cypher, graph } from '../support/graph.ts';
import { endings, grantOf, someWait, withApp } from './endings.ts';
import { nameBy } from './support.ts';

test.each(endings)('a token that is being issued ends when %s', async (_, end) => {
  const on = await withApp();
  const [bearer, token] = [nanoid(40), `token_${nanoid()}`];
  const grant = await grantOf(on.me);
  let ending: Promise<unknown> = Promise.resolve();
  await graph().write(new Deadline(60_000), async (run) => {
    const now = Date.now();
    const [issued] = await run('oauth/issue-token', {
      grant,
      token,
      hash: hashOf(bearer),
      scopes: ['PEOPLE_READ'],
      audience: 'house',
      now,
      expiresAt: now + 3_600_000,
    });
    expect(issued).toBeDefined();
    ending = end(on);
    await someWait([on.me.id, on.app.id, on.app.maker.id, grant]);
  });
  await ending;
  expect(await nameBy(bearer)).toBe('UNAUTHENTICATED');
  expect(await cypher('MATCH (token:Token {id: $token}) RETURN token', { token })).toEqual([]);
});
