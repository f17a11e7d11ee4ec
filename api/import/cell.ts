/**
 * Shapes of cells. As in the API, messages complete "Expected …"; an empty cell means the default of its
 * column.
 */
import * as v from 'valibot';
import type { Reads } from '../../schema/enums.generated.ts';
import { emailOf } from '../request/address.ts';
import { line } from '../request/text.ts';

/** `read` gives the meaning of a trimmed cell; undefined when it has none. */
const cell = <T>(expected: string, read: (text: string) => T | undefined) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value.trim());
      if (value !== undefined) return value;
      addIssue({ message: expected });
      return NEVER;
    }),
  );

const within = (text: string, form: RegExp, least: number, most: number): number | undefined => {
  const value = form.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/** The name of a thing in the source of the import. */
export const ref = () => line(200);

const decimal = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
export const weight = () =>
  cell('a number above 0, and at most 1', (text) => within(text, decimal, Number.MIN_VALUE, 1));
export const weightOrWhole = () =>
  cell('a number above 0, and at most 1; empty is 1', (text) =>
    within(text || '1', decimal, Number.MIN_VALUE, 1),
  );

export const whole = (most: number) =>
  cell(`a whole number from 0 to ${most.toLocaleString('en')}`, (text) => within(text, /^\d+$/, 0, most));
export const wholeOrNone = (most: number) =>
  cell(`a whole number from 0 to ${most.toLocaleString('en')}; empty is 0`, (text) =>
    within(text || '0', /^\d+$/, 0, most),
  );

/** Null means the host's setting. */
export const weeklyCap = () =>
  cell('a whole number from 1 to 50; empty is the setting of the house', (text) =>
    text === '' ? null : within(text, /^\d+$/, 1, 50),
  );

const truths = new Map([
  ['true', true],
  ['false', false],
  ['', false],
]);
export const truth = () => cell('true or false; empty is false', (text) => truths.get(text));

export const email = () =>
  cell<string | null>('an e-mail address, at most 254 characters', (text) =>
    text === '' ? null : emailOf(text),
  );

export interface Reading {
  reads: Reads;
  readsFrom: number | null;
}
export const reading = () =>
  cell<Reading>('"all", a date such as 2024-05-31 or 2024-05-31T18:00:00Z, or nothing', (text) => {
    if (text === '') return { reads: 'NOTHING', readsFrom: null };
    if (text === 'all') return { reads: 'EVERYTHING', readsFrom: null };
    const readsFrom = momentOf(text);
    return readsFrom === undefined ? undefined : { reads: 'SINCE', readsFrom };
  });

/**
 * Milliseconds since 1970. A date, or a time without an offset, is UTC. JavaScript's Date alone reads 30
 * February as a day in March.
 */
function momentOf(text: string): number | undefined {
  const [, day, time = '00:00', offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const moment = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(moment) ? undefined : moment;
}

function isDay(day: string): boolean {
  const start = new Date(`${day}T00:00Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
}
