// Ten thousand subscriptions to one process: the memory each takes, and the time until 100 of the
// subscribers, or all of them, are told of an entry.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import WebSocket from 'ws';
import { hashOf } from '../../../api/request/secret.ts';
import { newToken } from '../../../api/token/token.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import type { Bench } from './graph.ts';
import { percentile } from './measure.ts';

const mark = 'benchlisteners';
const socketsAtOnce = 100; // while they are opened
const subscription =
  'subscription { activity { __typename ... on EntryWritten { cursor about } ... on CaughtUp { cursor } } }';

interface Product {
  address: string;
  /** Resident memory in kB. */
  resident(): number;
  pid: number;
  stop(): Promise<void>;
}

/** Seconds of processor time that a process has taken since it began. */
function processorTime(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100; // the unit is a hundredth of a second
}

/**
 * Starts the product as `npm start` does, on the bench graph, in a process of its own to measure its memory.
 */
async function start(bench: Bench): Promise<Product> {
  const { uri = '', user = '', password = '' } = bench.embedded ?? {};
  const child = spawn(process.execPath, ['--enable-source-maps', '--expose-gc', 'dist/main.js'], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      PORT: '0',
      DEMO: 'off',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, url] = /is at (http:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
    });
    void closed.then(() => reject(new Error('the product ended')));
  });
  const resident = () =>
    Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
  return {
    address,
    resident,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}

/** Creates a person with a project that the readers may read, and a token of that person. */
async function layOutWriter(
  bench: Bench,
  name: string,
  readers: readonly string[],
): Promise<{ token: string; project: string }> {
  const [token, id, project] = [newToken(), `person_${mark}_${name}`, `project_${mark}_${name}`];
  await bench.driver.executeQuery(
    `CREATE (p:Person {id: $id, name: 'Writer'})
    CREATE (p)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'Bench', createdAt: 0})
    CREATE (p)-[:HOLDS]->(:Token {id: 'token_' + $id, hash: $hash, scopes: $scopes, createdAt: 0, expiresAt: 9999999999999})
    WITH p UNWIND $readers AS reader MATCH (r:Person {id: reader})
    CREATE (p)-[:MET {since: 0}]->(r)
    CREATE (p)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(r)`,
    { id, project, hash: hashOf(token), scopes: usualScopes, readers },
  );
  return { token, project };
}

async function layOut(bench: Bench, people: number): Promise<{ ids: string[]; tokens: string[] }> {
  await remove(bench);
  const { records } = await bench.driver.executeQuery(
    'MATCH (p:Person) WHERE p.ref IS NOT NULL WITH p ORDER BY p.id LIMIT $people RETURN collect(p.id) AS ids',
    { people: neo4j.int(people) },
  );
  const ids = records[0]?.get('ids') as string[];
  const tokens = ids.map(() => newToken());
  await bench.driver.executeQuery(
    `UNWIND range(0, size($ids) - 1) AS n MATCH (p:Person {id: $ids[n]})
    CREATE (p)-[:HOLDS]->(t:Token {id: 'token_' + $mark + n})
    SET t.hash = $hashes[n], t.scopes = $scopes, t.createdAt = 0, t.expiresAt = 9999999999999`,
    { ids, hashes: tokens.map(hashOf), scopes: usualScopes, mark },
  );
  return { ids, tokens };
}

async function remove(bench: Bench): Promise<void> {
  for (const [label, start] of [
    ['Token', `token_${mark}`],
    ['Token', `token_person_${mark}`],
    ['Person', `person_${mark}`],
    ['Project', `project_${mark}`],
  ] as const) {
    await bench.driver.executeQuery(
      `MATCH (n:${label}) WHERE n.id STARTS WITH $start
      OPTIONAL MATCH (n)-[:WROTE]->(e:Entry) DETACH DELETE n, e`,
      { start },
    );
  }
}

/** Subscribes until the socket closes; resolves when the subscription has caught up. */
function listen(address: string, token: string, heard: (about: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const send = (message: object) => socket.send(JSON.stringify(message));
  return new Promise((resolve, reject) => {
    socket.once('open', () =>
      send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
    );
    socket.once('error', reject);
    socket.on('message', (raw: Buffer) => {
      const { type, payload } = JSON.parse(raw.toString()) as {
        type: string;
        payload?: { data?: { activity: { __typename: string; about?: string } } };
      };
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query: subscription } });
      if (type === 'error' || type === 'complete') reject(new Error(raw.toString()));
      if (payload?.data?.activity.__typename === 'CaughtUp') resolve(socket);
      if (payload?.data?.activity.about) heard(payload.data.activity.about);
    });
  });
}

async function failing(milliseconds: number, reason: () => string): Promise<never> {
  await delay(milliseconds, undefined, { ref: false });
  throw new Error(reason());
}

async function write(
  address: string,
  { token, project }: { token: string; project: string },
): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: 'mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { entry { id } } }',
      variables: { input: { projectId: project, kind: 'STEP', text: 'One more.' } },
    }),
  });
  return ((await response.json()) as { data: { writeEntry: { entry: { id: string } } } }).data.writeEntry
    .entry.id;
}

export async function measureListeners(
  bench: Bench,
  { rounds, print }: { rounds: number; print: (line: string) => void },
): Promise<void> {
  const people = Number(process.env['LISTENERS'] ?? 10_000);
  const { ids, tokens } = await layOut(bench, people);
  const [few, all] = [
    await layOutWriter(bench, 'few', ids.slice(0, 100)),
    await layOutWriter(bench, 'all', ids),
  ];
  const product = await start(bench);
  const sockets: WebSocket[] = [];
  try {
    const counted = new Map<string, { count: number; last: number }>();
    let wanted = { about: '', count: 0, reached: () => {} };
    const heard = (about: string) => {
      const count = (counted.get(about)?.count ?? 0) + 1;
      counted.set(about, { count, last: performance.now() });
      if (about === wanted.about && count === wanted.count) wanted.reached();
    };
    // Memory that only the first subscription takes is not counted.
    sockets.push(await listen(product.address, few.token, heard));
    const before = product.resident();
    for (let first = 0; first < people; first += socketsAtOnce)
      sockets.push(
        ...(await Promise.all(
          tokens.slice(first, first + socketsAtOnce).map((token) => listen(product.address, token, heard)),
        )),
      );
    print(
      `\n${people} subscriptions in one process: ` +
        `${((product.resident() - before) / people).toFixed(1)} kB of resident memory each`,
    );
    for (const [name, writer, readers] of [
      ['100 of them', few, 100],
      ['all of them', all, people],
    ] as const) {
      const times: number[] = [];
      const spent = () =>
        [product.pid, bench.embedded?.pid ?? 0, process.pid].map((pid) => processorTime(pid));
      let started = spent();
      for (let round = 0; round < rounds + 3; round++) {
        const about = await write(product.address, writer);
        const answered = performance.now();
        // A promise instead of polling, which would take processor time from the product.
        const reached = new Promise<void>((resolve) => {
          wanted = { about, count: readers, reached: resolve };
        });
        if ((counted.get(about)?.count ?? 0) < readers)
          await Promise.race([
            reached,
            failing(
              60_000,
              () => `after a minute ${counted.get(about)?.count ?? 0} of ${readers} heard of it`,
            ),
          ]);
        if (round === 2) started = spent();
        if (round >= 3) times.push(Math.max(0, (counted.get(about)?.last ?? answered) - answered));
      }
      times.sort((a, b) => a - b);
      const each = spent().map((now, index) => (((now - (started[index] ?? 0)) * 1000) / rounds).toFixed(0));
      print(
        `an entry for ${name}: the last hears of it ${percentile(times, 0.5).toFixed(0)} ms after its ` +
          `writer has the answer (p95 ${percentile(times, 0.95).toFixed(0)}); processor time: ` +
          `${each[0]} ms the product, ${each[1]} the database, ${each[2]} those who listen`,
      );
    }
    print(`after that ${((product.resident() - before) / people).toFixed(1)} kB each`);
  } finally {
    for (const socket of sockets) socket.terminate();
    await product.stop();
    await remove(bench);
  }
}
