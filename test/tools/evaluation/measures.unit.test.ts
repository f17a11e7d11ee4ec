// The computations of the evaluation against figures found by hand. `npm run evaluate` measures the product.
import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hash } from './hash.ts';
import { measure, percentile, tailLimit, type Answer } from './measures.ts';
import { advogato, ciao, type Edge } from './split.ts';
import { tableOf } from './table.ts';

const shown = (...people: string[]) =>
  people.map((pair) => ({ person: pair[0] ?? '', connector: pair[1] ?? '' }));
const right = (people: string) => new Set(people);
const world = { isTail: (person: string) => 'bc'.includes(person), helpers: 20 };

test('hash: gives the expected values', () => {
  expect([hash('1>2'), hash('10>11'), hash('q:1')]).toEqual([3_910_863_196, 2_276_332_308, 2_859_987_609]);
});

test('measure: three answers', () => {
  const answers: Answer[] = [
    // Right at places 2 and 4, a third right person is missing.
    { right: right('abz'), shown: shown('x1', 'a1', 'y2', 'b1') },
    // Right only at place 11: it counts for the reciprocal rank alone.
    { right: right('c'), shown: shown('x1', 'd1', 'e1', 'f1', 'g1', 'h1', 'i2', 'j2', 'k2', 'l3', 'c1') },
    // Nobody was found.
    { right: right('b'), shown: [] },
  ];
  const measures = measure(answers, world);
  expect(measures.hit).toBeCloseTo(1 / 3);
  expect(measures.recall).toBeCloseTo(2 / 3 / 3);
  expect(measures.reciprocal).toBeCloseTo((1 / 2 + 1 / 11) / 3);
  expect(measures.tail).toBeCloseTo(1 / 3); // b, c and b are right, and one b was found
  expect(measures.coverage).toBeCloseTo(13 / 20); // x a y b, d e f g h i j k l
  expect(measures.connectorHere).toBeCloseTo((3 / 4 + 6 / 10) / 2);
  expect(measures.connectorAnywhere).toBeCloseTo(9 / 14);
});

test('measure: is 0 everywhere without answers', () => {
  expect(new Set(Object.values(measure([], { isTail: () => true, helpers: 0 })))).toEqual(new Set([0]));
});

test('percentile: by nearest rank; tailLimit: among all who trust or are trusted', () => {
  const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect([0.5, 0.9, 0.95].map((part) => percentile(values, part))).toEqual([5, 9, 10]);
  expect(percentile([], 0.5)).toBe(0);
  // Of ten people a is trusted by four, c by three, b by one, the others by nobody; the ninth in order is c.
  const edges = ['ca', 'da', 'ea', 'fa', 'gb', 'hc', 'ic', 'jc'].map(([from = '', to = '']) => ({
    from,
    to,
  }));
  expect(tailLimit(edges)).toBe(3);
});

/** The first name that fits: the hash decides which edges are held out. */
const pick = (names: readonly string[], wanted: (name: string) => boolean): string =>
  names.find(wanted) ?? '';
const names = Array.from({ length: 200 }, (_, place) => String(place));
const held = (from: string, to: string) => hash(`${from}>${to}`) % 10 === 0;
const edge = (from: string, to: string, weight = 1): Edge => ({ from, to, weight });

/** asker → between → near; the edges asker → near and asker → far are held out, and nobody leads to far. */
function sampleTrust() {
  const [asker, between] = ['1', pick(names, (name) => name !== '1' && !held('1', name))];
  const near = pick(
    names,
    (name) => ![asker, between].includes(name) && held(asker, name) && !held(between, name),
  );
  const far = pick(names, (name) => ![asker, between, near].includes(name) && held(asker, name));
  const edges = [
    edge(asker, asker),
    edge(asker, between, 0.6),
    edge(between, near, 0.8),
    edge(asker, near),
    edge(asker, far),
  ];
  return { asker, between, near, far, edges };
}

test('advogato: an edge held out is no tie, and is right only when two steps lead to it', () => {
  const { asker, between, near, edges } = sampleTrust();
  const task = advogato(edges, 0);
  expect(task.edges).toEqual([edge(asker, between, 0.6), edge(between, near, 0.8)]);
  expect(task.people).toEqual([asker, between, near]);
  expect(task.offers.map(({ person, evidence }) => [person, evidence])).toEqual([
    [asker, 0],
    [between, 0],
    [near, 0],
  ]);
  expect(task.queries.map((query) => [query.asker, [...query.right]])).toEqual([[asker, [near]]]);
});

test('ciao: half of the reviews are evidence; two of the others make a person right', () => {
  const { asker, near, edges } = sampleTrust();
  const products = (half: number) => names.filter((product) => hash(`${near}:${product}`) % 2 === half);
  const reviews = (half: number, category: string, count: number) =>
    products(half)
      .slice(0, count)
      .map((product) => ({ writer: near, product, category }));
  const task = ciao(
    edges,
    [...reviews(0, '1', 3), ...reviews(1, '1', 2), ...reviews(1, '2', 1), ...reviews(1, '3', 4)],
    0,
  );
  expect(task.topics).toEqual(['1', '2', '3']);
  expect(task.offers).toEqual([{ person: near, topic: '1', evidence: 3 }]);
  expect(task.queries.map(({ topic }) => topic).sort()).toEqual(['1', '3']);
  expect(
    task.queries.every((query) => query.asker === asker && query.right.has(near) && query.right.size === 1),
  ).toBe(true);
});

test('tableOf: aligns the columns', () => {
  const measures = measure([{ right: right('a'), shown: shown('a1') }], world);
  const table = tableOf('Fold 0', [
    { name: 'Data', queries: 1, measures, widening: [1, 2, 30], reading: [4] },
  ]);
  const lines = table.split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[0]).toMatch(/^Fold 0 +Data$/);
  expect(lines.find((line) => line.startsWith('Hit@10'))).toMatch(/ 1\.000$/);
  expect(lines.find((line) => line.startsWith('Coverage'))).toMatch(/ \.050$/);
  expect(lines.find((line) => line.startsWith('widenAsk, median'))).toMatch(/ 2\.0 ms$/);
});

/** Runs the command as npm does; its exit code and output. */
function run(...args: string[]): Promise<{ code: number | null; printed: string; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...args]);
  const [printed, said]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, printed: Buffer.concat(printed).toString(), said: Buffer.concat(said).toString() }),
    );
  });
}

test('npm run evaluate: without the data it says so, prints no table and exits with 2', async () => {
  const [none, elsewhere, wrong] = await Promise.all([
    run(),
    run(import.meta.dirname),
    run(import.meta.dirname, '--fold', '10'),
  ]);
  expect(none).toEqual({
    code: 2,
    printed: '',
    said: expect.stringMatching(/^The evaluation needs the folder that holds advogato\/ and ciao\/.*\n$/),
  });
  expect(elsewhere).toEqual({
    code: 2,
    printed: '',
    said: expect.stringMatching(
      /^The evaluation needs the file advogato\/trust\.tsv\.gz in .*\(ENOENT\)\.\n$/,
    ),
  });
  expect(wrong).toEqual({
    code: 2,
    printed: '',
    said: expect.stringMatching(/^Expected npm run evaluate -- <folder of data>.*\n$/),
  });
});
