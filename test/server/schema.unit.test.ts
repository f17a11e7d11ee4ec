// The promise about change: nothing is removed within twelve months of being deprecated.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, printSchema, type GraphQLSchema } from 'graphql';
import { withoutDeprecated } from '../../api/server/deprecation.ts';
import { createSchema, packageRoot } from '../../api/server/schema.ts';

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
  expect(await broken(released, createSchema())).toEqual([]);
});

test('every deprecation says since which day, and what to use instead', () => {
  const reasons = [...printSchema(createSchema()).matchAll(/@deprecated(?:\(reason: "(.*)"\))?/g)];
  expect(reasons.filter(([, reason = '']) => !dayIn(reason))).toEqual([]);
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
