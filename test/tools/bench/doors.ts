/**
 * What it costs to know who asks, and to hold them to their scopes: one small query through each door, beside the
 * same query at a server that remembers whose credential it is. There, a session is held to no scope and takes no
 * statement before those of the query: it stands for no authentication at all.
 */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { StatementName } from '../../../api/neo4j/catalogue.generated.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { Graph } from '../../../api/neo4j/graph.ts';
import { enter, newSession } from '../../../api/account/session.ts';
import { systemClock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { createServer } from '../../../api/server/http.ts';
import { Origin } from '../../../api/request/origin.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { alone } from '../../support/alone.ts';
import { headersThrough, type Door } from '../../support/door.ts';
import { createToken, type Settings } from './api.ts';
import type { Bench } from './graph.ts';
import { alternate } from './measure.ts';

const query = '{ viewer { person { id } } }';
const lookUps = new Set<StatementName>(['token/holder', 'account/session']);
const doors = ['session', 'token', 'app'] as const;

/** Asks the database once for each credential. */
class Remembering extends Graph {
  private readonly known = new Map<string, unknown>();

  override async run<N extends StatementName>(
    ...args: Parameters<typeof Graph.prototype.run<N>>
  ): ReturnType<typeof Graph.prototype.run<N>> {
    const [, name, params] = args;
    if (!lookUps.has(name)) return await super.run<N>(...args);
    const { hash } = params as { hash: string };
    const rows = this.known.get(hash) ?? (await super.run<N>(...args));
    this.known.set(hash, rows);
    return rows as Awaited<ReturnType<typeof Graph.prototype.run<N>>>;
  }
}

async function serverOn({ cursorKey }: Bench, graph: Graph) {
  const server = await createServer({
    graph,
    clock: systemClock,
    cursors: new Cursors(cursorKey),
    requestTimeout: 30_000,
    log: pino({ level: 'silent' }),
    metrics: new Metrics(),
    ...alone,
    origin: new Origin(null), // each server has a port of its own
  });
  return { server, address: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

/** A secret for each door, of one person. */
async function secretsOf(bench: Bench, person: string): Promise<Record<Door, string>> {
  const session = newSession(systemClock, Date.now());
  await bench.graph.write(new Deadline(5_000), (run) => enter(run, person, session));
  const [token, app] = [
    await createToken(bench, person),
    await createToken(bench, person, `app_${randomUUID()}`),
  ];
  return { session: session.secret, token, app };
}

export async function measureDoors(bench: Bench, { rounds, warm, print }: Settings): Promise<void> {
  const person = await bench.idOf('Person', 'p0');
  const secrets = await secretsOf(bench, person);
  const [asking, remembering] = [
    await serverOn(bench, bench.graph),
    await serverOn(bench, new Remembering(bench.driver)),
  ];
  const arm = (door: Door, address: string) => async () => {
    const pages = address.replace('127.0.0.1', 'localhost');
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersThrough(door, secrets[door], pages) },
      body: JSON.stringify({ query }),
    });
    const body = await response.text();
    if (!body.includes(person)) throw new Error(`${door}: ${body}`);
  };
  try {
    const times = await alternate(
      doors.flatMap((door) => [
        { name: door, run: arm(door, asking.address) },
        { name: `${door} remembered`, run: arm(door, remembering.address) },
      ]),
      rounds,
      warm,
    );
    const p50 = (name: string) => times.get(name)?.p50 ?? Number.NaN;
    const bare = p50('session remembered');
    const ms = (value: number) => value.toFixed(2).padStart(7);
    const share = (value: number) => `${((100 * value) / bare).toFixed(1).padStart(6)} %`;
    print(`\n${query}: without authentication ${ms(bare)} ms; medians of alternating arms, in milliseconds`);
    print('door         p50     adds               of which the look-up   scopes and the rest');
    for (const door of doors) {
      const [all, remembered] = [p50(door), p50(`${door} remembered`)];
      const parts = [all - bare, all - remembered, remembered - bare];
      print(`${door.padEnd(8)}${ms(all)}  ${parts.map((part) => `${ms(part)} ${share(part)}`).join('   ')}`);
    }
  } finally {
    await asking.server.close();
    await remembering.server.close();
  }
}
