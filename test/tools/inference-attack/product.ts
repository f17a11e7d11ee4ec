/**
 * The product with a community in it and a clock that only the simulation moves. A moment and an id depend on
 * who acts, on which day, in which part of it, and on how many things they did in that part before: what
 * other people do changes neither.
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
import type { Clock } from '../../../api/request/clock.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { createServer } from '../../../api/server/http.ts';
import { Metrics } from '../../../api/server/metrics.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { usualScopes } from '../../../api/token/scopes.ts';
import { alone } from '../../support/alone.ts';
import { clear, type GraphUnderAttack } from './graph-under-attack.ts';
import {
  begin,
  mark,
  refOf,
  personNamed,
  writeFolder,
  type Community,
  type Pair,
  type PersonNumber,
} from './community.ts';

const day = 24 * 3_600_000;
const requestTimeout = 600_000; // milliseconds: slowness is not what is looked at

/** A connection of GraphQL, as the requests here read it. */
export interface Edges<Node> {
  edges: { node: Node }[];
}
export interface Named {
  id: string;
  name: string;
}

export interface Problem {
  __typename: string;
  message: string;
  path: string[] | null;
  retryAt?: string | null;
}
export type Payload = Record<string, unknown> & { problems: Problem[] };

export class Product {
  private today = 0;
  private done = new Map<PersonNumber, number>();
  private made = 0;
  private acting: PersonNumber = 0;
  private server!: Awaited<ReturnType<typeof createServer>>;
  ids: readonly string[] = [];
  topics: readonly string[] = [];
  projects: readonly string[] = [];
  /**
   * Every request of the attacker and every byte of the answer, in order, without the codes of invitations,
   * which are random.
   */
  readonly transcript: { sent: string; body: string }[] = [];

  private constructor(
    private readonly ground: GraphUnderAttack,
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

  static async open(ground: GraphUnderAttack, community: Community): Promise<Product> {
    const product = new Product(ground, community);
    await clear(ground);
    const { cursorKey } = await prepareSettings(ground.graph);
    const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-inference-attack-'));
    try {
      await writeFolder(folder, community);
      const { refused } = await importFolder(ground.graph, folder, { clock: product.clock, say: () => {} });
      if (refused[0])
        throw new Error(`The import refused ${refused.length} rows, first ${JSON.stringify(refused[0])}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    product.ids = await product.idsOf('Person', (place) => refOf(place));
    product.topics = await product.idsOf('Topic', (place) => `${mark}-topic-${place}`);
    product.projects = await product.idsOf('Project', (place) => `${mark}-project-${place}`);
    await ground.driver.executeQuery(
      `UNWIND $rows AS row MATCH (p:Person {id: row.id})
        CREATE (p)-[:HOLDS]->(:Token {id: "token_" + row.hash, hash: row.hash, scopes: $scopes,
          createdAt: 0, expiresAt: 9999999999999})`,
      {
        rows: product.ids.map((id, who) => ({ id, hash: hashOf(tokenOf(who)) })),
        scopes: [...usualScopes],
      },
    );
    product.server = await createServer({
      graph: ground.graph,
      clock: product.clock,
      cursors: new Cursors(cursorKey),
      requestTimeout,
      log: pino({ level: 'warn' }, pino.destination(2)),
      metrics: new Metrics(),
      ...alone,
    });
    return product;
  }

  private async idsOf(label: string, ref: (place: number) => string): Promise<string[]> {
    const { records } = await this.ground.driver.executeQuery<EagerResult<{ id: string; ref: string }>>(
      `MATCH (n:${label}) WHERE n.ref STARTS WITH $mark RETURN n.id AS id, n.ref AS ref`,
      { mark: `${mark}-` },
    );
    const ids = new Map(records.map((record) => [record.get('ref'), record.get('id')]));
    return Array.from({ length: ids.size }, (_, place) => ids.get(ref(place)) ?? '');
  }

  /** Begins a day: nobody has done anything yet. */
  wake(morning: number): void {
    this.today = morning;
    this.done = new Map();
  }

  /**
   * Moves a person to a later part of their day: what they do there happens at the same moment however much
   * they did before.
   */
  turn(who: PersonNumber, part: number): void {
    this.done.set(who, part * 50);
  }

  idOf(who: PersonNumber): string {
    return this.ids[who] ?? '';
  }

  async ask<Data = Record<string, unknown>>(
    who: PersonNumber,
    query: string,
    variables: object = {},
  ): Promise<Data> {
    this.acting = who;
    this.made = 0;
    this.done.set(who, (this.done.get(who) ?? 0) + 1);
    const { stackTraceLimit } = Error;
    // The driver takes a stack at every statement, and the source of each of its frames is looked up: a third
    // of the time of a year.
    Error.stackTraceLimit = 0;
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
  async do(who: PersonNumber, mutation: string, input: object, selection = '__typename'): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.ask<Record<string, Payload>>(
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
        problems { __typename message path ... on LimitReached { retryAt } } } }`,
      { input },
    );
    return data[mutation] as Payload;
  }

  /** Who trusts whom, and how much, as it stands in the graph. */
  async trusts(): Promise<(Pair & { weight: number })[]> {
    const { records } = await this.ground.driver.executeQuery<
      EagerResult<{ from: string; to: string; weight: number }>
    >(
      `MATCH (a:Person)-[t:TRUSTS]->(b:Person) WHERE a.ref STARTS WITH $mark
        RETURN a.name AS from, b.name AS to, t.weight AS weight`,
      { mark: `${mark}-` },
    );
    return records.map((record) => ({
      from: personNamed(record.get('from')),
      to: personNamed(record.get('to')),
      weight: record.get('weight'),
    }));
  }

  /** Ends the server and removes the community from the graph. */
  async close(): Promise<void> {
    await this.server.close();
    await clear(this.ground);
  }

  /**
   * Lifts caps and the weight of being shown often. Only in a graph of its own: the settings hold for
   * everybody in it.
   */
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

const tokenOf = (who: PersonNumber) => `te_${mark}_${who}`;
const nameless = (query: string) => query.slice(0, 80);
