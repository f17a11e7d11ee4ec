// docs/api.md: its documents run as they stand there, and are answered as they are there. Ids, cursors and times
// are compared by their shape, and by being the same where the page has the same.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { allScopes, scopeName } from '../../api/token/scopes.ts';
import { createSchema } from '../../api/server/schema.ts';
import { Source } from '../import/support.ts';
import { demo, inDemo, removeCopies } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { holding, withoutCost, type Someone } from '../support/people.ts';
import { asking } from './ask.ts';
import { codeIn, eventsIn, scopesFor, Stand, stepsIn, type Step } from './documented.ts';

const page = readFileSync('docs/api.md', 'utf8');
const api = () => process.env['TEST_API'] ?? '';

/** The people of docs/example/people, once more. */
async function examplePeople(): Promise<{ people: ReadonlyMap<string, Someone>; prefix: string }> {
  const [folder, source] = ['docs/example/people', new Source()];
  const refs = new Set(['you', 'bilal', 'chloe', 'greenhouse', 'glass', 'you@example.org']);
  const own = (cell: string) => (refs.has(cell) ? `~${cell}` : cell.replace(/^Greenhouses$/, '$& ~'));
  const files = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(join(folder, name), 'utf8').replaceAll(/[^,\n]+/g, own),
  ]);
  expect(await source.refused(Object.fromEntries(files))).toEqual([]);
  const rows = await cypher<{ id: string; name: string }>(
    'MATCH (p:Person) WHERE p.ref STARTS WITH $prefix RETURN p.id AS id, p.name AS name',
    { prefix: source.prefix },
  );
  const people = await Promise.all(rows.map(({ id, name }) => holding(id, name)));
  return { people: new Map(people.map((one) => [one.name.toLowerCase(), one])), prefix: source.prefix };
}

async function request(who: Someone, body: object, accept = 'application/json') {
  const control = new AbortController();
  const response = await fetch(`${api()}/graphql`, {
    method: 'POST',
    signal: control.signal,
    headers: { 'content-type': 'application/json', accept, ...asking(who) },
    body: JSON.stringify(body),
  });
  return { response, close: () => control.abort() };
}

/** The first events of a stream, so many. */
async function events(who: Someone, body: object, count: number): Promise<unknown[]> {
  const { response, close } = await request(who, body, 'text/event-stream');
  let told = '';
  const heard = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) told += chunk;
  })().catch(() => {}); // closed below
  await eventually(async () => expect(eventsIn(told).length).toBeGreaterThanOrEqual(count));
  close();
  await heard;
  return eventsIn(told).slice(0, count);
}

test('docs/api.md: the ten tasks are answered as the page says', async () => {
  const { people, prefix } = await examplePeople();
  const stand = new Stand();
  const real = (body: string) => stand.in(body).replaceAll('Greenhouses', `Greenhouses ${prefix}`);
  const shown = (answer: unknown): unknown =>
    JSON.parse(JSON.stringify(answer).replaceAll(`Greenhouses ${prefix}`, 'Greenhouses'));
  const schema = createSchema();
  const senders = new Map<string, Someone>();
  const sender = async (by: string, scopes: string[]) => {
    const key = [by, ...scopes].join(' ');
    const { id, name } = people.get(by.toLowerCase()) as Someone;
    const granted = allScopes.filter((one) => scopes.includes(scopeName(one)));
    const who = senders.get(key) ?? (await holding(id, name, granted));
    senders.set(key, who);
    return who;
  };
  const take = async ({ document, by, scopes, variables, answer }: Step) => {
    expect([document, scopes]).toEqual([document, scopesFor(schema, document)]);
    const who = await sender(by, scopes);
    const body = JSON.parse(real(JSON.stringify({ query: document, variables }))) as object;
    const isStream = answer.lang === 'text';
    const onPage = isStream ? eventsIn(answer.value) : [JSON.parse(answer.value) as object];
    expect([document, onPage]).not.toEqual([document, []]);
    const came = isStream
      ? await events(who, body, onPage.length)
      : [withoutCost((await (await request(who, body)).response.json()) as object)];
    const name = /^(?:query|mutation|subscription) .*$/m.exec(document)?.[0];
    expect([name, stand.shown(shown(came), onPage)]).toEqual([name, onPage]);
  };
  const steps = stepsIn(codeIn(page, 'Ten tasks'));
  for (const step of steps) await take(step);
  expect(page.match(/^### \d+\. /gm)).toHaveLength(10);
  expect(steps.length).toBeGreaterThan(20);
});

test('docs/api.md: the first answer, asked as the page says in a demonstration house', async () => {
  const ids = await demo('EN');
  const [command, answer] = codeIn(page, 'A first answer in five minutes');
  const { token } = await inDemo(ids, 'maelle');
  const curl = spawn('sh', [
    '-c',
    (command?.value ?? '').replace('http://localhost:4000', api()).replace('te_…', token),
  ]);
  const [output] = await Promise.all([text(curl.stdout), once(curl, 'close')]);
  const came = JSON.parse(output) as { extensions: { cost: { requested: number } } };
  const onPage = JSON.parse(answer?.value ?? '') as typeof came;
  expect({ ...came, extensions: {} }).toEqual({ ...onPage, extensions: {} });
  expect(Object.keys(came.extensions.cost)).toEqual(Object.keys(onPage.extensions.cost));
  expect(came.extensions.cost.requested).toBe(onPage.extensions.cost.requested);
  await removeCopies(ids);
});
