/** A seeded leak: a change to one file that would give something away, and the test that must fail on it. */

/** `testName`: the beginning or a part of the name; without it the whole file runs. */
export interface CaughtBy {
  test: string;
  testName?: string;
}

/** `from` stands once in `file`; `to` takes its place. */
export interface Leak {
  name: string;
  file: string;
  from: string;
  to: string;
  caughtBy: CaughtBy;
}

export const complete: CaughtBy = {
  test: 'test/perimeter/complete.test.ts',
  testName: 'complete: in random communities',
};
export const interference: CaughtBy = { test: 'test/perimeter/interference.test.ts' };
