import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crossings, layOut, type Tie } from '../../client/screens/ask/layout.ts';
import { me, step } from '../../client/screens/ask/arrow-keys.ts';

const ties = fc
  .uniqueArray(fc.tuple(fc.nat(29), fc.nat(35)), {
    minLength: 1,
    maxLength: 100,
    selector: ([a, b]) => `${a} ${b}`,
  })
  .map((pairs): Tie[] =>
    pairs.map(([connector, helper]) => ({ connector: `c${connector}`, helper: `h${helper}` })),
  );
const unique = (ids: string[]) => [...new Set(ids)];

test('layOut: never more crossings than in the order given, and each person has a row', () => {
  fc.assert(
    fc.property(ties, (list) => {
      const { rows, connectors, helpers } = layOut(list);
      const given = crossings(
        list,
        unique(list.map(({ connector }) => connector)),
        unique(list.map(({ helper }) => helper)),
      );
      const [left, right] = [connectors.map(({ id }) => id), helpers.map(({ id }) => id)];
      expect(crossings(list, left, right)).toBeLessThanOrEqual(given);
      expect(unique(left).sort()).toEqual(unique(list.map(({ connector }) => connector)).sort());
      expect(unique(right).sort()).toEqual(unique(list.map(({ helper }) => helper)).sort());
      for (const column of [connectors, helpers]) {
        expect(column[0]?.y).toBeGreaterThanOrEqual(0.5);
        expect(column.at(-1)?.y).toBeLessThanOrEqual(rows - 0.5);
        for (const [place, { y }] of column.entries())
          if (place > 0) expect(y - (column[place - 1]?.y ?? 0)).toBe(1);
      }
    }),
  );
});

test('layOut: lines that need not cross do not', () => {
  const list = [
    { connector: 'a', helper: 'z' },
    { connector: 'b', helper: 'y' },
    { connector: 'c', helper: 'x' },
    { connector: 'a', helper: 'w' },
  ];
  const { connectors, helpers } = layOut([...list, { connector: 'c', helper: 'z' }]);
  expect(
    crossings(
      [...list, { connector: 'c', helper: 'z' }],
      connectors.map(({ id }) => id),
      helpers.map(({ id }) => id),
    ),
  ).toBe(0);
});

describe('arrow keys', () => {
  test('left and right follow a link, and every person can be reached', () => {
    fc.assert(
      fc.property(ties, (list) => {
        const layout = layOut(list);
        const reached = new Set<string>([me]);
        const open: string[] = [me];
        while (open.length > 0) {
          const from = open.pop() ?? me;
          for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const) {
            const next = step(from, key, layout, list);
            if (next === null) continue;
            if (key === 'ArrowRight' && from !== me)
              expect(list).toContainEqual({ connector: from, helper: next });
            if (key === 'ArrowLeft' && next !== me)
              expect(list).toContainEqual({ connector: next, helper: from });
            if (!reached.has(next)) open.push(next);
            reached.add(next);
          }
        }
        expect(reached.size).toBe(1 + layout.connectors.length + layout.helpers.length);
      }),
      { numRuns: 50 },
    );
  });
});
