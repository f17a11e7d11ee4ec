/**
 * The people who race, three writers of whom two keep one project and two who only read, their server, and
 * the history of what they do.
 */
import { nanoid } from 'nanoid';
import { cypher } from '../../support/graph.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { met, someone, type Answer, type Problem, type Someone } from '../../support/people.ts';
import type { Change, History, Id, Operation, Read, Span } from './history.ts';
import { unlimited } from '../../support/unlimited.ts';

export interface Item {
  id: Id;
  writer: Someone;
  project: Id;
  ask: boolean;
  forMe: boolean;
}
type Payload = Record<string, unknown> & { problems: Problem[] };

export class Community {
  readonly operations: Operation[] = [];
  /** Mutations that were refused, and errors, by their names. */
  readonly refused: string[] = [];
  readonly errors: string[] = [];
  readonly items: Item[] = [];
  readonly cursors: { by: Someone; project: Id; after: string }[] = [];
  readonly blocks: { by: Someone; to: Someone }[] = [];
  private made = 0;
  private constructor(
    private readonly house: TestServer,
    readonly writers: Someone[],
    readonly people: Someone[],
    readonly projects: Id[],
    readonly keepers: Record<Id, Someone[]>,
  ) {}

  static async open(): Promise<Community> {
    // Patient, since an answer that gave up leaves open what was done.
    const house = await startTestServer({
      requestTimeout: 60_000,
      settings: unlimited,
    });
    const people = await Promise.all(
      ['Aude', 'Bilal', 'Chi', 'Dana', 'Emre'].map((name) => someone({ name })),
    );
    const [aude, bilal, chi] = people as [Someone, Someone, Someone];
    for (const [index, a] of people.entries()) for (const b of people.slice(index + 1)) await met(a, b);
    const keepers: Record<Id, Someone[]> = {
      [`project_${nanoid()}`]: [aude, bilal],
      [`project_${nanoid()}`]: [chi],
    };
    for (const [project, keep] of Object.entries(keepers)) {
      await cypher(
        `CREATE (j:Project {id: $project, title: 'Greenhouse', createdAt: 0})
        WITH j MATCH (p:Person) WHERE p.id IN $keep CREATE (p)-[:KEEPS {since: 0}]->(j)`,
        { project, keep: keep.map(({ id }) => id) },
      );
    }
    return new Community(house, [aude, bilal, chi], people, Object.keys(keepers), keepers);
  }

  async close(): Promise<void> {
    await this.house.server.close();
  }

  /** Errors, and faults in the log of the server. */
  get faults(): string[] {
    return [...new Set([...this.errors, ...this.house.logged.filter((line) => line.includes('"fault"'))])];
  }

  get done(): number {
    return this.operations.length + this.refused.length;
  }
  get history(): History {
    return {
      keepers: Object.fromEntries(
        Object.entries(this.keepers).map(([project, keep]) => [project, keep.map(({ id }) => id)]),
      ),
      operations: this.operations,
    };
  }

  /** A text nobody has written yet. */
  text(): string {
    this.made += 1;
    return `${this.made} ${nanoid(6)}`;
  }

  /** Sends one operation; `data` is null when it failed. */
  async ask<Data>(who: Someone, query: string, variables: object): Promise<Span & { data: Data | null }> {
    const start = performance.now();
    const response = await fetch(`${this.house.api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Partial<Answer<Data>>;
    this.errors.push(...errors.map(({ extensions, message }) => `${extensions.code}: ${message}`));
    return { start, end: performance.now(), data: errors.length > 0 ? null : (data ?? null) };
  }

  /** Runs one mutation of the contract; the payload is null when it was refused or failed. */
  async do(
    who: Someone,
    mutation: string,
    input: object,
    selection = '__typename',
  ): Promise<Span & { payload: Payload | null }> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { start, end, data } = await this.ask<Record<string, Payload>>(
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
        problems { __typename message path } } }`,
      { input },
    );
    const payload = data?.[mutation] ?? null;
    if (payload?.problems.length === 0) return { start, end, payload };
    this.refused.push(`${mutation}: ${payload?.problems[0]?.__typename}`);
    return { start, end, payload: null };
  }

  /** Records a change, if it was done; whether it was. */
  recordChange({ start, end, payload }: Span & { payload: Payload | null }, what: Change): boolean {
    if (payload) this.operations.push({ start, end, ...what });
    return payload !== null;
  }
  recordRead({ start, end }: Span, what: Read): void {
    this.operations.push({ start, end, ...what });
  }

  /** Two people meet again, as by an invitation. While there is a block, they do not. */
  async meet(by: Someone, to: Someone): Promise<void> {
    const start = performance.now();
    const tied = await cypher(
      `UNWIND $ids AS id MATCH (held:Person {id: id}) SET held.locked = true
      WITH count(held) AS held
      MATCH (a:Person {id: $a}), (b:Person {id: $b}) WHERE NOT EXISTS { (a)-[:BLOCKS]-(b) }
      MERGE (a)-[x:MET]->(b) MERGE (b)-[y:MET]->(a) SET x.since = 0, y.since = 0 RETURN 1 AS one`,
      { a: by.id, b: to.id, ids: [by.id, to.id].sort() },
    );
    if (tied.length > 0)
      this.operations.push({ start, end: performance.now(), kind: 'meet', by: by.id, to: to.id });
  }
}
