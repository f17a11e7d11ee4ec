// What the protocol of graphql-sse (PROTOCOL.md) says of a server in the mode of distinct connections, by requests
// as no library sends them. GraphQL over HTTP says what a request is; of operations, only subscriptions are
// told as events.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writerAndReader, writeEntry } from '../entry/support.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { holding, type Someone } from '../support/people.ts';
import { asking } from './ask.ts';

const query = 'subscription Hear($after: String) { activity(after: $after) { __typename } }';
const caughtUp = { data: { activity: { __typename: 'CaughtUp' } } };

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

interface Sent {
  method?: string;
  search?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  who?: Someone;
}

/** One request, and what its body holds so far. */
class Stream {
  told = '';
  ended = false;
  private constructor(
    readonly response: Response,
    readonly close: () => void,
  ) {}

  static async of({ method = 'POST', search = {}, headers = {}, body, who = reader }: Sent): Promise<Stream> {
    const control = new AbortController();
    open.push(control);
    const json: Record<string, string> = method === 'POST' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(`${process.env['TEST_API']}/graphql?${new URLSearchParams(search)}`, {
      method,
      signal: control.signal,
      headers: { accept: 'text/event-stream', ...json, ...asking(who), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const stream = new Stream(response, () => control.abort());
    void stream.read().catch(() => {}); // closed here
    return stream;
  }

  private async read(): Promise<void> {
    for await (const text of this.response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      this.told += text;
    this.ended = true;
  }

  /** The blocks of the stream, without the comments that keep it open. */
  get blocks(): string[] {
    return this.told.split('\n\n').filter((block) => block !== '' && !/^:$/.test(block));
  }

  get results(): unknown[] {
    return this.blocks.flatMap((block) => {
      const [, data] = /^event: next\ndata: ([^\r\n]*)$/.exec(block) ?? [];
      return data === undefined ? [] : [JSON.parse(data) as unknown];
    });
  }

  until(holds: (stream: Stream) => void): Promise<Stream> {
    return eventually(async () => {
      holds(this);
      return this;
    });
  }

  first = () => this.until(({ results }) => expect(results).not.toEqual([]));
  end = () => this.until(({ ended }) => expect(ended).toBe(true));

  get head() {
    return [this.response.status, this.response.headers.get('content-type')];
  }
}

const accepted = [200, 'text/event-stream; charset=utf-8'];
const variables = { after: null };

describe('a request', () => {
  test.each<[string, Sent]>([
    ['POST', { body: { query } }],
    [
      'POST, with all that a request can hold',
      { body: { query, operationName: 'Hear', variables, extensions: {} } },
    ],
    [
      'POST, with nothing in what it can hold',
      { body: { query, operationName: null, variables: null, extensions: null } },
    ],
    [
      'POST, with a charset',
      { body: { query }, headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
    ['GET', { method: 'GET', search: { query } }],
    [
      'GET, with all that a request can hold',
      {
        method: 'GET',
        search: { query, operationName: 'Hear', variables: JSON.stringify(variables), extensions: '{}' },
      },
    ],
    ['a media type in capitals', { body: { query }, headers: { accept: 'Text/Event-Stream' } }],
    ['a media type with a weight', { body: { query }, headers: { accept: 'text/event-stream;q=0.9' } }],
    ['a media type among others', { body: { query }, headers: { accept: 'text/event-stream, */*;q=0.1' } }],
  ])('event stream protocol: %s begins a stream of the type text/event-stream', async (_how, sent) => {
    const stream = await (await Stream.of(sent)).first();
    expect(stream.head).toEqual(accepted);
    expect(stream.results).toEqual([caughtUp]);
    expect(stream.ended).toBe(false);
  });

  test('event stream protocol: the operation name chooses among several, and variables count', async () => {
    const [before] = await listed(await writeEntry(writer, project, 'Before'));
    await writeEntry(writer, project, 'After');
    const document = `${query} subscription Other { other: activity { __typename } }`;
    const both = { query: document, operationName: 'Hear', variables: { after: before } };
    const post = await Stream.of({ body: both });
    const get = await Stream.of({
      method: 'GET',
      search: { ...both, variables: JSON.stringify(both.variables) },
    });
    const written = { data: { activity: { __typename: 'EntryWritten' } } };
    for (const stream of [post, get])
      await stream.until(({ results }) => expect(results).toEqual([written, caughtUp]));
  });

  test.each<[string, Sent, number]>([
    ['a body that is no JSON', { body: '{"query":' }, 400],
    ['an empty body', { body: '' }, 400],
    ['a body that is a list', { body: [{ query }] }, 400],
    ['a body that is a text', { body: '"subscription"' }, 400],
    ['no query', { body: { variables } }, 400],
    ['a query that is no text', { body: { query: 1 } }, 400],
    ['an operation name that is no text', { body: { query, operationName: 1 } }, 400],
    ['variables that are a text', { body: { query, variables: '{}' } }, 400],
    ['variables that are a list', { body: { query, variables: [] } }, 400],
    ['extensions that are a text', { body: { query, extensions: '{}' } }, 400],
    ['extensions that are a list', { body: { query, extensions: [] } }, 400],
    ['another type of content', { body: `query=${query}`, headers: { 'content-type': 'text/plain' } }, 415],
    ['GET without a query', { method: 'GET' }, 400],
    ['GET with variables that are no JSON', { method: 'GET', search: { query, variables: '{' } }, 400],
    ['GET with variables that are a list', { method: 'GET', search: { query, variables: '[]' } }, 400],
    ['GET with extensions that are no JSON', { method: 'GET', search: { query, extensions: '{' } }, 400],
    ['GET with extensions that are a text', { method: 'GET', search: { query, extensions: '"a"' } }, 400],
  ])('event stream protocol: %s is answered before a stream begins', async (_what, sent, status) => {
    const stream = await (await Stream.of(sent)).end();
    expect(stream.head).toEqual([status, 'application/json; charset=utf-8']);
    expect(JSON.parse(stream.told)).toEqual({
      errors: [{ message: expect.stringMatching(/./), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test.each(['PUT', 'DELETE', 'PATCH'])(
    'event stream protocol: %s, as of the mode of a single connection, is not answered',
    async (method) => {
      const stream = await (await Stream.of({ method, search: { operationId: '1' } })).end();
      expect(stream.response.status).toBe(404);
    },
  );

  test('event stream protocol: what stands for a stream of a single connection changes nothing', async () => {
    const headers = { 'x-graphql-event-stream-token': 'one' };
    const [one, two] = [
      await Stream.of({
        body: { query, extensions: { operationId: '1' } },
        headers,
        search: { token: 'one' },
      }),
      await Stream.of({
        body: { query, extensions: { operationId: '2' } },
        headers,
        search: { token: 'one' },
      }),
    ];
    for (const stream of [one, two]) expect((await stream.first()).results).toEqual([caughtUp]);
  });
});

describe('what validation finds', () => {
  const wrong: [string, object, string][] = [
    ['syntax', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['an empty document', { query: '' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      '@defer',
      { query: 'subscription { activity { ... @defer { __typename } } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['variables', { query, variables: { after: 1 } }, 'BAD_USER_INPUT'],
    ['an operation name', { query, operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['no name among several', { query: `${query} query Q { __typename }` }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a query', { query: '{ __typename }' }, 'BAD_REQUEST'],
    [
      'a mutation',
      { query: 'mutation { createProject(input: { title: "Bench" }) { problems { message } } }' },
      'BAD_REQUEST',
    ],
  ];
  const text = (body: object) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  test.each(wrong)(
    'event stream protocol: %s is told by `next` with `errors`, then `complete`, by GET and POST',
    async (_what, body, code) => {
      for (const sent of [{ body }, { method: 'GET', search: text(body) }]) {
        const stream = await (await Stream.of(sent)).end();
        expect(stream.head).toEqual(accepted);
        expect(stream.results).toEqual([
          { errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })] },
        ]);
        expect(stream.blocks.slice(1)).toEqual(['event: complete\ndata:']);
      }
      const { data } = await reader.ask('{ viewer { projects { edges { node { id } } } } }');
      expect(data).toEqual({ viewer: { projects: { edges: [] } } });
    },
  );
});

describe('the stream', () => {
  test('event stream protocol: holds events of two kinds, each result on one line, in UTF-8', async () => {
    const stream = await Stream.of({
      body: { query: 'subscription { activity { ... on EntryWritten { entry { text } } } }' },
    });
    await stream.first();
    const lines = 'One\nTwo\r\nThree\rdata: four\n\nevent: complete\u2028🌱 é';
    await writeEntry(writer, project, lines);
    await stream.until(({ results }) => expect(results).toHaveLength(2));
    expect(stream.results[1]).toEqual({ data: { activity: { entry: { text: lines } } } });
    for (const block of stream.blocks) expect(block).toMatch(/^event: next\ndata: \{[^\r\n]*\}$/);
  });

  test('event stream protocol: an error inside a result is told in the result, and the stream goes on', async () => {
    const narrow = await holding(reader.id, reader.name, ['ACTIVITY_READ']);
    const stream = await Stream.of({
      who: narrow,
      body: { query: 'subscription { activity { __typename ... on EntryWritten { about entry { id } } } }' },
    });
    await stream.first();
    const about = [await writeEntry(writer, project, 'One'), await writeEntry(writer, project, 'Two')];
    await stream.until(({ results }) => expect(results).toHaveLength(3));
    expect(stream.results.slice(1)).toEqual(
      about.map((id) => ({
        data: { activity: { __typename: 'EntryWritten', about: id, entry: null } },
        errors: [expect.objectContaining({ path: ['activity', 'entry'], extensions: { code: 'FORBIDDEN' } })],
      })),
    );
    expect(stream.ended).toBe(false);
  });

  test('event stream protocol: ends with `complete` after all results, and then the connection', async () => {
    const stream = await (await Stream.of({ body: { query } })).first();
    await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t:Token) DETACH DELETE t', { id: reader.id });
    await cypher("MERGE (s:Sequence {name: 'ended'}) SET s.value = coalesce(s.value, 0) + 1");
    await stream.end();
    expect(stream.results).toEqual([caughtUp]);
    expect(stream.blocks.at(-1)).toBe('event: complete\ndata:');
  });

  test('event stream protocol: a client ends it by closing the connection', async () => {
    const twenty = () => Promise.all(Array.from({ length: 20 }, () => Stream.of({ body: { query } })));
    const begun = await twenty();
    await Promise.all(begun.map((one) => one.first()));
    const more = await (await Stream.of({ body: { query } })).end();
    expect(more.results).toMatchObject([{ errors: [{ extensions: { code: 'RATE_LIMITED' } }] }]);
    for (const one of begun) one.close();
    await eventually(async () => {
      const again = await (await Stream.of({ body: { query } })).first();
      expect(again.results).toEqual([caughtUp]);
    });
  });
});

/** The cursors of the reader's events up to the one about this id. */
async function listed(id: string): Promise<string[]> {
  const { data } = await reader.ask<{
    viewer: { activity: { edges: { cursor: string; node: { about: string } }[] } };
  }>('{ viewer { activity(first: 100) { edges { cursor node { ... on EntryWritten { about } } } } } }');
  expect(data.viewer.activity.edges.at(-1)?.node.about).toBe(id);
  return data.viewer.activity.edges.slice(-1).map(({ cursor }) => cursor);
}
