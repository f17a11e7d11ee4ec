/**
 * The product with a community in it, in which time passes only as it is told to. A moment and an id depend on who does something, on which day, in which part of it and
 * as the how manieth thing of theirs there: what anybody does besides moves neither.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EagerResult } from 'neo4j-driver';
import { pino } from 'pino';
import { prepareSettings } from '../../../api/request/prepare-settings.ts';
import { off } from '../../../api/request/settings.ts';
import { importFolder } from '../../../api/import/folder.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { statements } from '../../../api/neo4j/catalogue.generated.ts';
import type { Clock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import { alone } from '../../support/alone.ts';
import { clear, type Ground } from './ground.ts';
import { begin, mark, refOf, whoIs, writeFolder, type Community, type Pair, type Who } from './community.ts';

const day = 24 * 3_600_000;
const requestTimeout = 600_000; // milliseconds: slowness is not what is looked at

export interface Problem {
  __typename: string;
  message: string;
  path: string[] | null;
  retryAt?: string | null;
}
export type Payload = Record<string, unknown> & { problems: Problem[] };

export class House {
  private today = 0;
  private done = new Map<Who, number>();
  private made = 0;
  private acting: Who = 0;
  private server!: Awaited<ReturnType<typeof createServer>>;
  ids: readonly string[] = [];
  topics: readonly string[] = [];
  projects: readonly string[] = [];
  /** Every request of the curious one and every byte that came back, in order; but for the code of an invitation, which is drawn where no clock reaches. */
  readonly transcript: { sent: string; body: string }[] = [];

  private constructor(
    private readonly ground: Ground,
    readonly community: Community,
  ) {}

  private readonly clock: Clock = {
    now: () =>
      Date.parse(begin) +
      this.today * day +
      this.acting * Math.floor(day / this.community.size.people) +
      (this.done.get(this.acting) ?? 0) * 100,
    newId: (prefix) =>
      `${prefix}_${createHash('sha256').update([mark, prefix, this.community.size.seed, this.acting, this.clock.now(), this.made++].join(' ')).digest('base64url').slice(0, 21)}`,
  };

  static async open(ground: Ground, community: Community): Promise<House> {
    const house = new House(ground, community);
    planOnce();
    await clear(ground);
    const { cursorKey } = await prepareSettings(ground.graph);
    const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-probing-'));
    try {
      await writeFolder(folder, community);
      const { refused } = await importFolder(ground.graph, folder, { clock: house.clock, say: () => {} });
      if (refused[0])
        throw new Error(`The import refused ${refused.length} rows, first ${JSON.stringify(refused[0])}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    house.ids = await house.idsOf('Person', (place) => refOf(place));
    house.topics = await house.idsOf('Topic', (place) => `${mark}-topic-${place}`);
    house.projects = await house.idsOf('Project', (place) => `${mark}-project-${place}`);
    await ground.driver.executeQuery(
      'UNWIND $rows AS row MATCH (p:Person {id: row.id}) CREATE (p)-[:HOLDS]->(:Token {id: "token_" + row.hash, hash: row.hash, scopes: $scopes, createdAt: 0})',
      {
        rows: house.ids.map((id, who) => ({ id, hash: hashOf(tokenOf(who)) })),
        scopes: [...usualScopes],
      },
    );
    house.server = await createServer({
      graph: ground.graph,
      clock: house.clock,
      cursors: new Cursors(cursorKey),
      requestTimeout,
      log: pino({ level: 'warn' }, pino.destination(2)),
      metrics: new Metrics(),
      ...alone,
    });
    return house;
  }

  private async idsOf(label: string, ref: (place: number) => string): Promise<string[]> {
    const { records } = await this.ground.driver.executeQuery<EagerResult<{ id: string; ref: string }>>(
      `MATCH (n:${label}) WHERE n.ref STARTS WITH $mark RETURN n.id AS id, n.ref AS ref`,
      { mark: `${mark}-` },
    );
    const ids = new Map(records.map((record) => [record.get('ref'), record.get('id')]));
    return Array.from({ length: ids.size }, (_, place) => ids.get(ref(place)) ?? '');
  }

  /** The morning of a day; everybody's first thing of it is still to be done. */
  wake(morning: number): void {
    this.today = morning;
    this.done = new Map();
  }

  /** From here on somebody is at a later part of their day: what they do there happens at the same moment however much they did in those before. */
  turn(who: Who, part: number): void {
    this.done.set(who, part * 50);
  }

  idOf(who: Who): string {
    return this.ids[who] ?? '';
  }

  async ask<Data = Record<string, unknown>>(who: Who, query: string, variables: object = {}): Promise<Data> {
    this.acting = who;
    this.made = 0;
    this.done.set(who, (this.done.get(who) ?? 0) + 1);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0; // the driver takes a stack at every statement, and the source of each of its frames is looked up: a third of the time of a year
    const { payload } = await this.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(who)}` },
      payload: { query, variables },
    });
    Error.stackTraceLimit = stackTraceLimit;
    if (who === 0)
      this.transcript.push({
        sent: `${query} ${JSON.stringify(variables)}`,
        body: payload.replace(/(?<=invitation#)[\w-]+/, ''),
      });
    const { data, errors } = JSON.parse(payload) as { data?: Data; errors?: object[] };
    if (!data || errors) throw new Error(`${nameless(query)}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Runs one mutation of the contract and returns its payload, problems and all. */
  async do(who: Who, mutation: string, input: object, selection = '__typename'): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.ask<Record<string, Payload>>(
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} problems { __typename message path ... on LimitReached { retryAt } } } }`,
      { input },
    );
    return data[mutation] as Payload;
  }

  /** Who trusts whom, how much, as it stands in the graph. */
  async trusts(): Promise<(Pair & { weight: number })[]> {
    const { records } = await this.ground.driver.executeQuery<
      EagerResult<{ from: string; to: string; weight: number }>
    >(
      'MATCH (a:Person)-[t:TRUSTS]->(b:Person) WHERE a.ref STARTS WITH $mark RETURN a.name AS from, b.name AS to, t.weight AS weight',
      { mark: `${mark}-` },
    );
    return records.map((record) => ({
      from: whoIs(record.get('from')),
      to: whoIs(record.get('to')),
      weight: record.get('weight'),
    }));
  }

  /** Ends the server and takes the community out of the graph. */
  async close(): Promise<void> {
    await this.server.close();
    await clear(this.ground);
  }

  /** Here others' use of the place weighs on nothing. Only for a graph of one's own: the settings are the host's, of all on it. */
  async lift(): Promise<void> {
    await this.ground.graph.run(new Deadline(requestTimeout), 'request/set-setting', {
      name: 'connectorWeeklyCap',
      value: off,
      whole: true,
    });
    await this.ground.graph.run(new Deadline(requestTimeout), 'request/set-setting', {
      name: 'shownExponent',
      value: 0,
      whole: false,
    });
  }
}

/** The graph changes so fast in a year of minutes that the database would plan every statement anew each ten seconds, which takes longer than all it does. */
function planOnce(): void {
  for (const statement of Object.values(statements))
    if (!statement.text.startsWith('CYPHER'))
      Object.assign(statement, { text: `CYPHER replan=skip ${statement.text}` });
}

const tokenOf = (who: Who) => `te_${mark}_${who}`;
const nameless = (query: string) => query.slice(0, 80);
