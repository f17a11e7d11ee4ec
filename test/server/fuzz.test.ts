// Random inputs for every mutation and every field with arguments, by the schema: well formed and not. Whatever
// comes, the answer is GraphQL with a code of the contract, and shows nothing of the inside. FUZZ: how many.
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { createSchema } from '../../api/server/schema.ts';
import { createProject, writeEntry } from '../entry/support.ts';
import { Chance } from '../perimeter/world/chance.ts';
import { someone } from '../support/people.ts';
import { seed } from '../support/seed.ts';

type Field = GraphQLField<unknown, unknown>;

const operations = Number(process.env['FUZZ'] ?? 150);
/** Operations of one account, which has points for some hundred in a minute. */
const each = 50;
const schema = createSchema();
/** A house for each of these would take the machine; they have tests of their own. */
const left = new Set(['visitDemo', 'switchDemoPerson']);

const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  'ﷺ'.repeat(500),
  '👩‍👩‍👧‍👦',
  "'; MATCH (n) DETACH DELETE n //",
  '${1+1} {{1}} `x`',
  '-rf',
  'a'.repeat(30_000),
  'null',
  'ana@example.org',
  'https://example.org/back',
];
const numbers = [0, 1, -1, 2, 100, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1.5, 1e308];
const moments = [
  '2026-11-30T00:00:00.000Z',
  '2999-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'yesterday',
];
const anything = [null, true, [], {}, [[]], { id: 1 }, 0, 'x'];

class Inputs {
  constructor(
    private readonly chance: Chance,
    private readonly ids: readonly string[],
  ) {}

  of(type: GraphQLInputType): unknown {
    const { chance } = this;
    if (chance.in100(4)) return chance.of(anything);
    if (isNonNullType(type)) return this.of(type.ofType as GraphQLInputType);
    if (isListType(type))
      return Array.from({ length: chance.below(4) }, () => this.of(type.ofType as GraphQLInputType));
    if (isEnumType(type)) return chance.in100(95) ? chance.of(type.getValues()).name : chance.of(texts);
    if (isInputObjectType(type)) return this.all(Object.values(type.getFields()));
    if (type.name === 'ID') return chance.in100(80) ? chance.of(this.ids) : chance.of(texts);
    if (type.name === 'Int' || type.name === 'Float') return chance.of(numbers);
    if (type.name === 'Boolean') return chance.in100(50);
    return chance.of(type.name === 'DateTime' ? moments : texts);
  }

  all(fields: readonly Pick<GraphQLArgument, 'name' | 'type'>[]): Record<string, unknown> {
    return Object.fromEntries(
      fields
        .filter(({ type }) => this.chance.in100(isNonNullType(type) ? 97 : 60))
        .map(({ name, type }) => [name, this.of(type)]),
    );
  }
}

/** The plain fields of what a field gives. */
function selected({ type }: Field): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const plain = isObjectType(named)
    ? Object.values(named.getFields())
        .filter((field) => field.args.length === 0 && isLeafType(getNamedType(field.type)))
        .map(({ name }) => name)
    : [];
  return `{ ${['__typename', ...plain].join(' ')} }`;
}

/** An operation with one field, its arguments as variables. */
function operationOf(kind: string, around: (inside: string) => string, field: Field, inputs: Inputs) {
  const variables = inputs.all(field.args);
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const args = field.args.length === 0 ? '' : `(${given})`;
  const head = field.args.length === 0 ? kind : `${kind} (${declared})`;
  return { query: `${head} { ${around(`${field.name}${args} ${selected(field)}`)} }`, variables };
}

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
const targets = [
  ...fieldsOf('Mutation')
    .filter(({ name }) => !left.has(name))
    .map((field) => ({ kind: 'mutation', field, around: (inside: string) => inside })),
  ...fieldsOf('Query').map((field) => ({ kind: 'query', field, around: (inside: string) => inside })),
  ...['Viewer', 'Project', 'Ask', 'Thread', 'Perimeter']
    .flatMap((name) => fieldsOf(name).map((field) => ({ name, field })))
    .filter(({ field }) => field.args.length > 0)
    .map(({ name, field }) => ({
      kind: 'query',
      field,
      around: (inside: string) =>
        name === 'Viewer'
          ? `viewer { ${inside} }`
          : name === 'Perimeter'
            ? `viewer { projects { edges { node { myPerimeter { ${inside} } } } } }`
            : `viewer { ${name === 'Project' ? 'projects' : name === 'Ask' ? 'asks' : 'threads'} {
                edges { node { ${inside} } } } }`,
    })),
];

/** The bytes of an answer, past the canaries that `fetch` puts into texts in tests. */
async function post(body: object, token: string): Promise<{ status: number; body: string }> {
  const url = new URL(`${process.env['TEST_API']}/graphql`);
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  sent.end(JSON.stringify(body));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  return { status: response.statusCode ?? 0, body: await text(response) };
}

/** What a client may have done wrong, also in the document that it gives to `rateLimit`. */
const known = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'TOO_COSTLY',
  'TOO_LARGE',
]);
const inside = /Neo\.|Cypher|node_modules|\n\s+at |\.ts:\d|dist\/|bolt:|\bMATCH \(:/;

test(
  'any input gets an answer of the contract, which shows nothing of the inside',
  async () => {
    const [draw] = fc.sample(fc.gen(), { seed, numRuns: 1 });
    if (!draw) throw new Error('nothing was drawn');
    const chance = new Chance(draw);
    const faults: unknown[] = [];
    for (let done = 0; done < operations; done += each) {
      const [me, other] = await Promise.all([someone(), someone()]);
      const project = await createProject(me);
      const ids = [
        me.id,
        other.id,
        project,
        await writeEntry(me, project),
        'ask_V1StGXR8_Z5jdHi6B-myT',
        '-x',
      ];
      const inputs = new Inputs(chance, ids);
      for (let n = 0; n < each; n++) {
        const { kind, field, around } = chance.of(targets);
        const operation = operationOf(kind, around, field, inputs);
        const { status, body } = await post(operation, me.token);
        const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
        const odd = errors.filter(({ extensions }) => !known.has(extensions?.code ?? 'none'));
        const shown = body.replaceAll(/MATCH \(n\) DETACH DELETE n/g, '');
        if (status >= 500 || odd.length > 0 || inside.test(shown)) faults.push({ operation, status, body });
      }
    }
    expect(faults).toEqual([]);
  },
  60_000 + operations * 200,
);
