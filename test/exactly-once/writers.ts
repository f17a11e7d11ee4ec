/**
 * People who write at the same time, each write with its own retry key, and the check of every answer against
 * the graph.
 */
import { nanoid } from 'nanoid';
import { expect } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone, type Answer, type Problem, type Someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';

/**
 * `answer`: DONE, the code of an error, the type of a problem, or SILENCE without an answer. `name`
 * identifies it in the graph.
 */
export interface Write {
  mutation: (typeof mutations)[number];
  name: string;
  input: Record<string, unknown>;
  answer: string;
  id: string | null;
  milliseconds: number;
}
interface Found {
  name: string;
  id: string;
  parts: number[];
}
type Response = Answer<{ done: { thing?: { id: string } | null; problems: Problem[] } } | null>;

const mutations = ['say', 'writeEntry', 'setTrust'] as const;
/**
 * The selection of each payload, as short as possible: a database that has just started plans every statement
 * anew.
 */
const selections = { say: 'thing: message { id }', writeEntry: '', setTrust: '' };
const acquaintances = 200;

export class Writer {
  readonly writes: Write[] = [];
  private constructor(
    readonly me: Someone,
    private readonly project: string,
    private readonly thread: string,
    private readonly offset: number,
  ) {}

  /**
   * Creates a person with a project, a thread and many acquaintances. `offset` says with which mutation they
   * begin.
   */
  static async create(offset: number): Promise<Writer> {
    const [me, friend, project, thread] = [
      await someone(),
      await someone(),
      `project_${nanoid()}`,
      `thread_${nanoid()}`,
    ];
    await cypher(
      `MATCH (me:Person {id: $me}), (friend:Person {id: $friend})
      CREATE (me)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'Greenhouse', createdAt: 0})
      CREATE (me)-[:TAKES_PART {since: 0}]->(:Thread {id: $thread, item: 'none', startedAt: 0})
        <-[:TAKES_PART {since: 0}]-(friend)
      WITH me UNWIND range(0, $acquaintances - 1) AS n
      CREATE (me)-[:MET {since: 0}]->(:Person {id: $me + '_' + n, name: 'Known', tie: n, open: false,
        weeklyCap: 3, words: []})`,
      { me: me.id, friend: friend.id, project, thread, acquaintances },
    );
    return new Writer(me, project, thread, offset);
  }

  get acknowledged(): number {
    return this.writes.filter(({ answer }) => answer === 'DONE').length;
  }
  /** Writes that were not acknowledged. */
  get unacknowledged(): Write[] {
    return this.writes.filter(({ answer }) => answer !== 'DONE');
  }

  /** Sends the next message, entry or trust, in turn. Returns whether it was acknowledged. */
  async write(api: string): Promise<boolean> {
    const place = this.writes.length;
    const mutation = mutations[(place + this.offset) % 3] ?? 'say';
    const name = mutation === 'setTrust' ? `${this.me.id}_${place % acquaintances}` : `write ${place}`;
    const given = {
      say: { threadId: this.thread, text: name },
      writeEntry: { projectId: this.project, kind: 'NOTE', text: name },
      setTrust: { personId: name, level: 'TRUSTED' },
    }[mutation];
    const write: Write = {
      mutation,
      name,
      input: { ...given, key: `key ${place}` },
      answer: '',
      id: null,
      milliseconds: 0,
    };
    this.writes.push(write);
    return await this.send(api, write);
  }

  async send(api: string, write: Write): Promise<boolean> {
    const type = `${write.mutation[0]?.toUpperCase()}${write.mutation.slice(1)}Input`;
    const start = performance.now();
    const response = await this.ask(
      api,
      `mutation ($input: ${type}!) { done: ${write.mutation}(input: $input) { ${selections[write.mutation]}
        problems { __typename } } }`,
      { input: write.input },
    );
    const done = response?.data?.done;
    write.milliseconds = performance.now() - start;
    write.answer = !response
      ? 'SILENCE'
      : (response.errors?.[0]?.extensions.code ?? done?.problems[0]?.__typename ?? 'DONE');
    write.id = done?.thing?.id ?? null;
    return write.answer === 'DONE';
  }

  /** Waits until a request is answered without an error. */
  async untilAnswered(api: string): Promise<void> {
    await eventually(async () => {
      expect((await this.ask(api, '{ rateLimit { limit } }'))?.errors).toBeUndefined();
    });
  }

  private async ask(api: string, query: string, variables: object = {}): Promise<Response | null> {
    return await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.me.token}` },
      body: JSON.stringify({ query, variables }),
    })
      .then(async (response) => (await response.json()) as Response)
      .catch(() => null);
  }

  /** The writes in the graph, by name: their ids, and the number of each of their parts. */
  async found(): Promise<Map<string, Found[]>> {
    const rows = await cypher<Found>(
      `MATCH (me:Person {id: $me})
      CALL (me) {
        MATCH (me)-[:SAID]->(m:Message) RETURN m.text AS name,
        m.id AS id, [COUNT { (m)-[:SAID_IN]->(:Thread) },
        COUNT { (:Event {about: m.id, kind: 'MessageSaid'}) }] AS parts
        UNION ALL MATCH (me)-[:WROTE]->(e:Entry) RETURN e.text AS name,
        e.id AS id, [COUNT { (e)-[:IN]->(:Project) },
        COUNT { (:Event {about: e.id, kind: 'EntryWritten'}) }] AS parts
        UNION ALL MATCH (me)-[met:MET]->(p:Person) WHERE met.trustDecided OR EXISTS { (me)-[:TRUSTS]->(p) }
          RETURN p.id AS name,
          p.id AS id, [COUNT { (me)-[:TRUSTS {weight: 0.7}]->(p) },
            CASE WHEN met.trustDecided THEN 1 ELSE 0 END] AS parts
      }
      RETURN name, id, parts + COUNT { (me)-[:DID]->(:Retry {about: id}) } AS parts`,
      { me: this.me.id },
    );
    const byName = new Map<string, Found[]>();
    for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
    return byName;
  }
}

/**
 * Every writer writes one thing after the other until `enough`. After an error the writer waits until
 * requests are answered again; without any answer the writer stops.
 */
export const writeUntil = (writers: Writer[], api: string, enough: () => boolean): Promise<void[]> =>
  Promise.all(
    writers.map(async (writer) => {
      while (!enough()) {
        if (await writer.write(api)) continue;
        if (writer.writes.at(-1)?.answer === 'SILENCE') return;
        await writer.untilAnswered(api);
      }
    }),
  );

const onePerPart = [1, 1, 1];

/**
 * Expects that every acknowledged write is there once, also one that could not be read back, that none is
 * there that was answered UNAVAILABLE, and every other one once or not at all. Sends all but the
 * acknowledged again with their keys, and expects that each is there once. Returns how many writes were there
 * without having been acknowledged.
 */
export async function expectExactlyOnce(writers: Writer[], api: string): Promise<number> {
  let writtenUnacknowledged = 0;
  for (const writer of writers) {
    const found = await writer.found();
    for (const { name, answer, id } of writer.writes) {
      const there = found.get(name) ?? [];
      const done =
        answer === 'DONE' || answer === 'DONE_NOT_READ' || (answer !== 'UNAVAILABLE' && there.length > 0);
      expect({ name, answer, there }).toEqual({
        name,
        answer,
        there: done ? [{ name, id: id ?? expect.any(String), parts: onePerPart }] : [],
      });
      if (answer !== 'DONE' && there.length > 0) writtenUnacknowledged += 1;
    }
    for (const write of writer.unacknowledged)
      await eventually(async () => {
        expect(await writer.send(api, write)).toBe(true);
      });
  }
  for (const writer of writers) {
    const found = await writer.found();
    const byName = <Row extends { name: string }>(rows: Row[]) =>
      rows.sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName([...found.values()].flat())).toEqual(
      byName(
        writer.writes.map(({ name, id }) => ({ name, id: id ?? expect.any(String), parts: onePerPart })),
      ),
    );
    const [counted] = await cypher<{ messages: number }>(
      'MATCH (:Person {id: $me})-[said:INTERACTED]->() RETURN sum(said.count) AS messages',
      { me: writer.me.id },
    );
    expect(counted?.messages).toBe(writer.writes.filter(({ mutation }) => mutation === 'say').length);
  }
  return writtenUnacknowledged;
}
