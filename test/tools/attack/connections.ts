/**
 * Cuts, stalls and half-cuts the connections between a server and its database at random while eight people
 * write, and then looks in the graph whether each answer was true. Prints how often each answer was given, and
 * how many were false. `node --import tsx test/tools/attack/connections.ts [seconds, by default 60]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { openGraph } from '../../../api/neo4j/connect.ts';
import { planAll, warmUp } from '../../../api/neo4j/warm-up.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { systemClock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import { newToken } from '../../../api/token/token.ts';
import { alone } from '../../support/alone.ts';
import { BoltProxy } from '../../support/bolt-proxy.ts';

const seconds = Number(process.argv[2] ?? 60);
const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-attack-'));
const own = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say: print });
const { uri = '', user = '', password = '' } = own.embedded ?? {};
const proxy = await BoltProxy.open(uri);
const env = { NEO4J_URI: proxy.uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
const { graph, close } = await openGraph({ env, role: 'server', say: print });
const { cursorKey } = await prepareSettings(graph);
await warmUp(planAll(graph), new Deadline(120_000));
let faults = 0;
const log = pino({ level: 'error' }, { write: (line) => void (faults++, process.stderr.write(line)) });
const server = await createServer({
  ...alone,
  graph,
  clock: systemClock,
  cursors: new Cursors(cursorKey),
  requestTimeout: 3_000,
  log,
  metrics: new Metrics(),
});
const api = await server.listen({ port: 0, host: '127.0.0.1' });

/** Whether a project with this title must be there, must not, or may. */
const truths: Record<string, number[]> = {
  DONE: [1],
  DONE_NOT_READ: [1],
  UNAVAILABLE: [0],
  MAYBE_DONE: [0, 1],
};
const answers: { title: string; code: string; milliseconds: number }[] = [];
const underAttack = new AbortController();

async function write(token: string): Promise<void> {
  while (!underAttack.signal.aborted) {
    const [title, start] = [nanoid(), performance.now()];
    const response = await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: CreateProjectInput!) {
          createProject(input: $input) { project { title } problems { __typename } } }`,
        variables: { input: { title, key: title } },
      }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    const code = errors?.[0]?.extensions.code ?? 'DONE';
    answers.push({ title, code, milliseconds: performance.now() - start });
  }
}

async function attack(): Promise<void> {
  const end = performance.now() + 1_000 * seconds;
  while (performance.now() < end) {
    await sleep(Math.random() * 500);
    const chance = Math.random();
    if (chance < 0.4)
      proxy.cutAfter(Math.floor(Math.random() * 700), Math.random() < 0.5 ? 'driver' : 'database');
    if (chance > 0.8) proxy.stall();
    if (chance > 0.8) await sleep(Math.random() * (chance > 0.97 ? 5_000 : 300));
    if (chance < 0.9) proxy.cut();
    proxy.resume();
  }
  underAttack.abort();
}

const tokens = await Promise.all(
  Array.from({ length: 8 }, async () => {
    const [id, token] = [`person_${nanoid()}`, newToken()];
    await own.driver.executeQuery(
      `CREATE (:Person {id: $id, name: 'P', tie: 0, open: false, weeklyCap: 3, words: []})
         -[:HOLDS]->(:Token {id: 'token_' + $id, hash: $hash, scopes: $scopes, createdAt: 0})`,
      { id, hash: hashOf(token), scopes: [...usualScopes] },
    );
    return token;
  }),
);
await Promise.all([attack(), ...tokens.map(write)]);
const { records } = await own.driver.executeQuery('MATCH (p:Project) RETURN p.title AS title');
const there = new Map<string, number>();
for (const record of records) {
  const title = record.get('title') as string;
  there.set(title, (there.get(title) ?? 0) + 1);
}
for (const code of [...new Set(answers.map((answer) => answer.code))].sort()) {
  const given = answers.filter((answer) => answer.code === code);
  const wrong = given.filter(({ title }) => !truths[code]?.includes(there.get(title) ?? 0));
  const slowest = Math.round(Math.max(...given.map(({ milliseconds }) => milliseconds)));
  print(`${code}: ${given.length} answers, ${wrong.length} of them false; the slowest after ${slowest} ms`);
}
print(`Faults logged: ${faults}`);
await server.close();
await close();
await proxy.close();
await own.close();
await rm(folder, { recursive: true });
