// The schema: its promise about change, its descriptions, and what clients of others rely on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  OverlappingFieldsCanBeMergedRule,
  parse,
  printSchema,
  validate,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { examples } from '../../api/explore/examples.ts';
import { defaults } from '../../api/request/settings.ts';
import { costOf, pointsOf } from '../../api/server/cost/estimate.ts';
import { Weights } from '../../api/server/cost/weights.ts';
import { withoutDeprecated } from '../../api/server/deprecation.ts';
import { neededFor, neededForType } from '../../api/server/scope.ts';
import { createSchema, packageRoot } from '../../api/server/schema.ts';

const schema = createSchema();
const released = buildSchema(readFileSync(join(packageRoot(), 'schema/released/schema.graphql'), 'utf8'));

/** The day that a reason names: `Since 2026-11-29: use …`. */
const dayIn = (reason: string) => /^Since (\d{4}-\d{2}-\d{2}): \S/.exec(reason)?.[1];
const oneYearAgo = () => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString().slice(0, 10);
};

/** What breaks front ends that were built on the released schema and heeded what it says about removals. */
async function broken(before: GraphQLSchema, now: GraphQLSchema): Promise<string[]> {
  const promised = withoutDeprecated(before, (reason) => (dayIn(reason) ?? '9') <= oneYearAgo());
  const changes = await diff(promised, now);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

test('the schema keeps what the released one promises', async () => {
  expect(await broken(released, schema)).toEqual([]);
});

test('every deprecation says since which day, and what to use instead', () => {
  const reasons = [...printSchema(schema).matchAll(/@deprecated(?:\(reason: "(.*)"\))?/g)];
  expect(reasons.filter(([, reason = '']) => !dayIn(reason))).toEqual([]);
});

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

test('every type, field, argument, input field, value and directive has a description', () => {
  const all = [...types, ...schema.getDirectives()].flatMap((one) => [
    { name: one.name, description: one.description },
    ...fieldsOf(one as GraphQLNamedType).flatMap((field) => [field, ...field.args]),
    ...(isInputObjectType(one) ? Object.values(one.getFields()) : []),
    ...(isEnumType(one) ? one.getValues() : []),
    ...('args' in one ? one.args : []),
  ]);
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
});

test('the members of an interface or union can be selected side by side, without an alias', () => {
  const inside = (type: GraphQLNamedType): string => (isCompositeType(type) ? '{ __typename }' : '');
  for (const type of types.filter(isAbstractType)) {
    const members = schema.getPossibleTypes(type).map((one) => {
      const fields = fieldsOf(one).filter(
        ({ args, deprecationReason }) =>
          deprecationReason == null && args.every((argument) => !isRequiredArgument(argument)),
      );
      return `... on ${one.name} { ${fields.map((field) => `${field.name} ${inside(getNamedType(field.type))}`).join(' ')} }`;
    });
    const document = parse(`fragment All on ${type.name} { ${members.join(' ')} }`);
    expect(validate(schema, document, [OverlappingFieldsCanBeMergedRule])).toEqual([]);
  }
});

test('a missing scope closes no more than the field that needs it', () => {
  const roots = new Set([schema.getMutationType(), schema.getSubscriptionType()]);
  const tooMuch = types.flatMap((type) =>
    !isObjectType(type) || roots.has(type)
      ? []
      : Object.entries(type.toConfig().fields).flatMap(([name, field]) => {
          const own = neededFor(schema, field, type.name);
          const inside = neededForType(schema, type);
          const implied = own === null ? inside === null : own.every((scope) => inside?.includes(scope));
          return implied || !isNonNullType(field.type) ? [] : [`${type.name}.${name}`];
        }),
  );
  expect(tooMuch).toEqual([]);
});

describe('a change that breaks front ends', () => {
  const before = (reason = '') =>
    buildSchema(`
    type Query { stays(old: Int ${reason}): Colour  goes: Gone ${reason} }
    type Gone { at: Int }
    enum Colour { RED BLUE ${reason} }`);
  const after = buildSchema('type Query { stays: Colour } enum Colour { RED }');
  const since = (day: string) => `@deprecated(reason: "Since ${day}: use stays.")`;

  test.each([
    ['that was not deprecated', '', 4],
    [
      'that was deprecated a month ago',
      since(new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)),
      4,
    ],
    ['that was deprecated without a day', '@deprecated', 4],
    ['that was deprecated thirteen months ago', since('2024-01-31'), 0],
  ])('%s', async (_which, reason, count) => {
    expect(await broken(before(reason), after)).toHaveLength(count);
  });

  test('what is deprecated is missing from the schema as it will be', () => {
    expect(printSchema(withoutDeprecated(before('@deprecated')))).toBe(printSchema(after));
    expect(printSchema(withoutDeprecated(before()))).toBe(printSchema(before()));
  });
});

test.each(examples)('an example of the explorer fits the schema and what a visitor may spend', (example) => {
  const document = parse(example.query);
  expect(validate(schema, document)).toEqual([]);
  const [operation] = document.definitions as [OperationDefinitionNode];
  const variables = { ...example.variables };
  const cost = costOf({ schema, weights: new Weights(schema), operation, fragments: new Map(), variables });
  expect(pointsOf(cost)).toBeLessThan(defaults.pointsPerOperationDemo);
});
