// The costs that the schema declares, and that our own pages and tools stay allowed.
import { expect, test } from '@jest/globals';
import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
} from 'graphql';
import { costOf, pointsOf } from '../../api/server/cost/estimate.ts';
import { shapeProblem } from '../../api/server/cost/shape.ts';
import { Weights } from '../../api/server/cost/weights.ts';
import { createSchema } from '../../api/server/schema.ts';
import { defaults } from '../../api/request/settings.ts';
import * as pages from '../../client/graph/generated/graphql.ts';

const schema = createSchema();
const weights = new Weights(schema);

function costs(document: DocumentNode, variables: Record<string, unknown> = {}): number[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  return document.definitions.flatMap((operation) =>
    operation.kind === Kind.OPERATION_DEFINITION
      ? [pointsOf(costOf({ schema, weights, operation, fragments, variables }))]
      : [],
  );
}
const cost = (text: string, variables: Record<string, unknown> = {}) => costs(parse(text), variables)[0];

test('every list says how long it is at most, and every connection and mutation what it needs', () => {
  const missing = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => {
          const named = getNamedType(field.type);
          const { size, statements } = weights.of(field, type.name);
          if (type.name === 'Mutation') return statements < 5;
          if (named.name.endsWith('Connection')) return size === null || statements < 1;
          return isListType(getNullableType(field.type)) && isCompositeType(named) && size === null;
        })
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(missing).toEqual([]);
});

test('every document of our pages is allowed, to visitors of the demonstration house too', () => {
  const documents = Object.entries(pages).filter(([name]) => name.endsWith('Document'));
  expect(documents.length).toBeGreaterThan(50);
  for (const [name, value] of documents) {
    const document = value as DocumentNode;
    expect([name, shapeProblem(document)]).toEqual([name, null]);
    for (const points of costs(document, { first: 100 }))
      expect(points).toBeLessThanOrEqual(defaults.pointsPerOperationDemo);
  }
});

test('introspection, as tools send it, is allowed to everybody', () => {
  const document = parse(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }));
  expect(shapeProblem(document)).toBeNull();
  expect(costs(document)[0]).toBeLessThanOrEqual(defaults.pointsPerOperationUnknown);
});

test('the cost grows with the length of lists, from the document, a variable or the default', () => {
  const list = (first: string) =>
    `query ($n: Int) { viewer { projects${first} { edges { node { title } } } } }`;
  expect(cost(list('(first: 20)'))).toBe(cost(list('')));
  expect(cost(list('(first: $n)'), { n: 20 })).toBe(cost(list('')));
  expect(cost(list('(first: 100)'))).toBe(cost(list('(first: $n)'), { n: 100 }));
  expect(cost(list('(first: 100)'))).toBeGreaterThan(cost(list('')) ?? Number.NaN);
});

test('what is inside a list costs its statements for each item', () => {
  const keepers = cost(
    '{ viewer { projects(first: 10) { edges { node { keepers { edges { cursor } } } } } } }',
  );
  const none = cost('{ viewer { projects(first: 10) { edges { node { id } } } } }');
  // Ten lists of keepers are twenty statements, each of ten points, and some objects.
  expect((keepers ?? 0) - (none ?? 0)).toBeGreaterThan(200);
  expect((keepers ?? 0) - (none ?? 0)).toBeLessThan(250);
});

test('fields that are left out, and fragments of other types, cost nothing; the dearest type counts', () => {
  const page = 'projects(first: 100) { edges { node { entries { edges { node { text } } } } } }';
  expect(cost(`{ viewer { ${page.replace('{', '@skip(if: true) {')} } }`)).toBeLessThan(20);
  expect(
    cost(`query ($y: Boolean!) { viewer { ... @include(if: $y) { ${page} } } }`, { y: false }),
  ).toBeLessThan(20);
  const [topic, project] = [
    '... on Topic { name }',
    '... on Project { entries(first: 100) { edges { cursor } } }',
  ];
  const node = (inside: string) => cost(`{ node(id: "x") { ${inside} } }`);
  expect(node(topic + project)).toBe(node(project));
});
