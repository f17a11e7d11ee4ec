import { expect, test } from '@jest/globals';
import { waitAfter } from '../../api/webhook/schedule.ts';

test('a delivery is tried ten times in a little more than three days', () => {
  const waits = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1));
  const [second, minute, hour] = [1_000, 60_000, 3_600_000];
  expect(waits).toEqual([
    5 * second,
    5 * minute,
    30 * minute,
    ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
    null,
    null,
    null,
  ]);
});
