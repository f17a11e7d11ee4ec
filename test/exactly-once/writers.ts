/** People who write at once, each write under a key of its own, and what became of every write: what they were told, and what stands in the graph. */
import { nanoid } from 'nanoid';
import { expect } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone, type Answer, type Problem, type Someone } from '../support/people.ts';
import { eventually } from '../support/product.ts';

/** `told`: DONE, the code of an error, SILENCE where there was no answer, or nothing yet. `name` is what it can be found by. */
export interface Write {
  mutation: (typeof kinds)[number];
  name: string;
  input: Record<string, unknown>;
  told: string;
  id: string | null;
  milliseconds: number;
}
interface Found {
  name: string;
  id: string;
  parts: number[];
}
type Sent = Answer<{ done: { thing?: { id: string } | null; problems: Problem[] } } | null>;

const kinds = ['say', 'writeEntry', 'setTrust'] as const;
/** What is read of each: as little as there is, since a database that has just started takes long for all it has not done yet. */
const things = { say: 'thing: message { id }', writeEntry: '', setTrust: '' };
const targets = 200;

export class Writer {
  readonly writes: Write[] = [];
  private constructor(
    readonly me: Someone,
    private readonly project: string,
    private readonly thread: string,
    private readonly begin: number,
  ) {}

  /** With a project, somebody to talk to, and many to trust. */
  static async open(begin: number): Promise<Writer> {
    const [me, friend, project, thread] = [
      await someone(),
      await someone(),
      `project_${nanoid()}`,
      `thread_${nanoid()}`,
    ];
    await cypher(
      `MATCH (me:Person {id: $me}), (friend:Person {id: $friend})
      CREATE (me)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'Greenhouse', createdAt: 0})
      CREATE (me)-[:TAKES_PART {since: 0}]->(:Thread {id: $thread, item: 'none', startedAt: 0})<-[:TAKES_PART {since: 0}]-(friend)
      WITH me UNWIND range(0, $targets - 1) AS n
      CREATE (me)-[:MET {since: 0}]->(:Person {id: $me + '_' + n, name: 'Known', tie: n, open: false, weeklyCap: 3, words: []})`,
      { me: me.id, friend: friend.id, project, thread, targets },
    );
    return new Writer(me, project, thread, begin);
  }

  get acknowledged(): number {
    return this.writes.filter(({ told }) => told === 'DONE').length;
  }
  /** Those of which nobody was told that they are done. */
  get open(): Write[] {
    return this.writes.filter(({ told }) => told !== 'DONE');
  }

  /** Writes the next thing: a message, an entry, a trust, by turns. Whether it was told that it is done. */
  async write(api: string): Promise<boolean> {
    const place = this.writes.length;
    const mutation = kinds[(place + this.begin) % 3] ?? 'say';
    const name = mutation === 'setTrust' ? `${this.me.id}_${place % targets}` : `write ${place}`;
    const given = {
      say: { threadId: this.thread, text: name },
      writeEntry: { projectId: this.project, kind: 'NOTE', text: name },
      setTrust: { personId: name, level: 'TRUSTED' },
    }[mutation];
    const write: Write = {
      mutation,
      name,
      input: { ...given, key: `key ${place}` },
      told: '',
      id: null,
      milliseconds: 0,
    };
    this.writes.push(write);
    return await this.send(api, write);
  }

  async send(api: string, write: Write): Promise<boolean> {
    const type = `${write.mutation[0]?.toUpperCase()}${write.mutation.slice(1)}Input`;
    const start = performance.now();
    const answer = await this.ask(
      api,
      `mutation ($input: ${type}!) { done: ${write.mutation}(input: $input) { ${things[write.mutation]} problems { __typename } } }`,
      { input: write.input },
    );
    const done = answer?.data?.done;
    write.milliseconds = performance.now() - start;
    write.told = !answer
      ? 'SILENCE'
      : (answer.errors?.[0]?.extensions.code ?? done?.problems[0]?.__typename ?? 'DONE');
    write.id = done?.thing?.id ?? null;
    return write.told === 'DONE';
  }

  /** Waits until one is answered again. */
  async back(api: string): Promise<void> {
    await eventually(async () => {
      expect((await this.ask(api, '{ rateLimit { limit } }'))?.errors).toBeUndefined();
    });
  }

  private async ask(api: string, query: string, variables: object = {}): Promise<Sent | null> {
    return await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.me.token}` },
      body: JSON.stringify({ query, variables }),
    })
      .then(async (response) => (await response.json()) as Sent)
      .catch(() => null);
  }

  /** What stands in the graph, by name: the ids of it, and how many there are of each of its parts. */
  async found(): Promise<Map<string, Found[]>> {
    const rows = await cypher<Found>(
      `MATCH (me:Person {id: $me})
      CALL (me) {
        MATCH (me)-[:SAID]->(m:Message) RETURN m.text AS name, m.id AS id, [COUNT { (m)-[:SAID_IN]->(:Thread) }, COUNT { (:Event {about: m.id, kind: 'MessageSaid'}) }] AS parts
        UNION ALL MATCH (me)-[:WROTE]->(e:Entry) RETURN e.text AS name, e.id AS id, [COUNT { (e)-[:IN]->(:Project) }, COUNT { (:Event {about: e.id, kind: 'EntryWritten'}) }] AS parts
        UNION ALL MATCH (me)-[met:MET]->(p:Person) WHERE met.trustDecided OR EXISTS { (me)-[:TRUSTS]->(p) }
          RETURN p.id AS name, p.id AS id, [COUNT { (me)-[:TRUSTS {weight: 0.7}]->(p) }, CASE WHEN met.trustDecided THEN 1 ELSE 0 END] AS parts
      }
      RETURN name, id, parts + COUNT { (me)-[:DID]->(:Retry {about: id}) } AS parts`,
      { me: this.me.id },
    );
    const byName = new Map<string, Found[]>();
    for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
    return byName;
  }
}

/** All write, one thing after the other, until it is enough. Whoever is not told that something is done waits until there are answers again, or stops where nobody is there to answer. */
export const writing = (writers: Writer[], api: string, enough: () => boolean): Promise<void[]> =>
  Promise.all(
    writers.map(async (writer) => {
      while (!enough()) {
        if (await writer.write(api)) continue;
        if (writer.writes.at(-1)?.told === 'SILENCE') return;
        await writer.back(api);
      }
    }),
  );

const whole = [1, 1, 1];

/**
 * Whatever was acknowledged is there once; what was not is there once or not at all, and once it is asked for again with its key. How many were
 * there already though nobody had been told.
 */
export async function settled(writers: Writer[], api: string): Promise<number> {
  let unheard = 0;
  for (const writer of writers) {
    const found = await writer.found();
    for (const { name, told, id } of writer.writes) {
      const there = found.get(name) ?? [];
      if (told === 'DONE')
        expect({ name, there }).toEqual({
          name,
          there: [{ name, id: id ?? expect.any(String), parts: whole }],
        });
      else
        expect({ name, there }).toEqual({
          name,
          there: there.length === 0 ? [] : [{ name, id: expect.any(String), parts: whole }],
        });
      if (told !== 'DONE' && there.length > 0) unheard += 1;
    }
    for (const write of writer.open)
      await eventually(async () => {
        expect(await writer.send(api, write)).toBe(true);
      });
  }
  for (const writer of writers) {
    const found = await writer.found();
    const byName = <Row extends { name: string }>(rows: Row[]) =>
      rows.sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName([...found.values()].flat())).toEqual(
      byName(writer.writes.map(({ name, id }) => ({ name, id: id ?? expect.any(String), parts: whole }))),
    );
    const [counted] = await cypher<{ messages: number }>(
      'MATCH (:Person {id: $me})-[said:INTERACTED]->() RETURN sum(said.count) AS messages',
      { me: writer.me.id },
    );
    expect(counted?.messages).toBe(writer.writes.filter(({ mutation }) => mutation === 'say').length);
  }
  return unheard;
}
