// Every value that a property can have comes back from a backup as it was.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { jsonOf, propertiesFrom, propertiesOf, UnknownType, valueOf } from '../../api/backup/value.ts';

const there = (value: unknown): unknown => valueOf(JSON.parse(jsonOf(value)));
const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

test.each<[string, unknown]>([
  ['the largest integer', 9_223_372_036_854_775_807n],
  ['the smallest integer', -9_223_372_036_854_775_808n],
  ['the first integer that a number cannot tell from the next', 9_007_199_254_740_992n],
  ['an integer', 1n],
  ['the same number as a float', 1],
  ['a fraction', 0.1],
  ['the largest float', Number.MAX_VALUE],
  ['the smallest float', Number.MIN_VALUE],
  ['minus zero', -0],
  ['infinity', -Infinity],
  ['no number', Number.NaN],
  ['bytes', new Int8Array([0, 1, -1, 127, -128])],
  ['texts that look like types', ['{"float":1}', '--secrets', '-1', '\u0000\u2028\n"\\', '👩‍🔧 é']],
  ['an empty list', []],
  ['booleans', [true, false]],
])('%s comes back the same', (_, value) => {
  expect(there(value)).toStrictEqual(value);
});

test.each<[string, { toString(): string }]>([
  ['a day', new Day(-12, 2, 28)],
  ['a time', new Time(23, 59, 59, 999_999_999, -3600)],
  ['a local time', new LocalTime(0, 0, 0, 1)],
  ['a moment with an offset', new DateTime(2026, 3, 29, 2, 30, 0, 5, 7200, undefined)],
  ['the first of two equal hours of a zone', new DateTime(2026, 10, 25, 2, 30, 0, 0, 7200, 'Europe/Paris')],
  ['the second of them', new DateTime(2026, 10, 25, 2, 30, 0, 0, 3600, 'Europe/Paris')],
  ['a local moment', new LocalDateTime(9999, 12, 31, 23, 59, 59, 1)],
  ['a duration', new Duration(neo4j.int(1), neo4j.int(-2), neo4j.int('9007199254740993'), neo4j.int(4))],
  ['a point', new Point(neo4j.int(4979), 1, -2.5, 3)],
  ['a flat point', new Point(neo4j.int(7203), -0.5, 1)],
])('%s comes back the same', (_, value) => {
  // As the driver gives it with `useBigInt`.
  const asRead = Object.assign(
    Object.create(Object.getPrototypeOf(value) as object),
    Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, neo4j.isInt(part) ? part.toBigInt() : part]),
    ),
  ) as object;
  expect(String(there(asRead))).toBe(String(value));
  expect(there(asRead)).toBeInstanceOf(value.constructor);
});

test('properties: any text is a name and a value, and any number comes back', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.boolean(),
  );
  const properties = fc.dictionary(fc.string(), fc.oneof(value, fc.array(value)), { noNullPrototype: true });
  fc.assert(
    fc.property(properties, (all) => {
      const back = propertiesFrom(JSON.parse(propertiesOf(all)) as Record<string, unknown>);
      expect(back).toStrictEqual(all);
    }),
  );
});

test('a type that is not known is refused, when it is written and when it is read', () => {
  expect(() => jsonOf(new Map())).toThrow(UnknownType);
  expect(() => valueOf({ vector: [1, 2] })).toThrow(UnknownType);
  expect(() => valueOf({ float: 1, integer: '1' })).toThrow(UnknownType);
});
