/** The parts of `npm run test:deep`: what takes longer than a change can wait for. */

/**
 * How one part runs: test files with sizes of their own, another command, or the whole suite on another Node.
 */
export interface Part {
  name: string;
  /** How much it does, as the summary says it. */
  size: string;
  /** Sizes of random tests, by the variables that the tests read. */
  env?: Record<string, string>;
  /** Paths or parts of paths of test files, as Jest takes them. */
  tests?: readonly string[];
  /** A script of package.json and its arguments, in place of tests. */
  script?: readonly string[];
  /** The major version of Node to run it on; npm carries the binary. */
  node?: 22 | 24;
}

export const parts: readonly Part[] = [
  {
    name: 'interference',
    size: '2,000 pairs of worlds',
    env: { PAIRS: '2000' },
    tests: ['test/perimeter/interference'],
  },
  {
    name: 'communities',
    size: '100 communities each',
    env: { RUNS: '100' },
    tests: ['test/perimeter/complete', 'test/perimeter/naming', 'test/perimeter/joining'],
  },
  // The sizes are those of the other parts; each door has its own answers to what is closed there.
  ...(['token', 'app'] as const).map((door) => ({
    name: `through-${door}`,
    size: `20 communities each and 200 pairs of worlds, by ${door}`,
    env: { DOOR: door, RUNS: '20', PAIRS: '200' },
    tests: ['test/perimeter/complete', 'test/perimeter/naming', 'test/perimeter/interference'],
  })),
  {
    name: 'through-session',
    size: 'the examples of the perimeter, by session',
    env: { DOOR: 'session' },
    tests: [
      'test/perimeter/(perimeter|reading|block|rare-cases|budget)',
      'test/introduction/(life|steps|silence)',
    ],
  },
  {
    name: 'races',
    size: '20,000 operations, 50 leavings',
    env: { RACES: '20000', RACE_LEAVINGS: '50' },
    tests: ['test/perimeter/races'],
  },
  { name: 'walks', size: '5,000 introductions', env: { WALKS: '5000' }, tests: ['test/introduction/walk'] },
  { name: 'ranking', size: '1,000 worlds a property', env: { RUNS: '1000' }, tests: ['test/helper'] },
  {
    name: 'exactly-once',
    size: '30 failures of each kind',
    env: { FAILURES: '30' },
    tests: ['test/exactly-once'],
  },
  {
    name: 'fuzz',
    size: '5,000 operations with random inputs',
    env: { FUZZ: '5000' },
    tests: ['test/server/fuzz'],
  },
  {
    name: 'removals',
    size: '30 rounds of removal under readers',
    env: { REMOVAL_ROUNDS: '30' },
    tests: ['test/entry/read-while-removing'],
  },
  {
    name: 'budgets',
    size: '10,000 people',
    env: { BUDGET_GRAPH: 'large' },
    tests: ['test/cypher/statements'],
  },
  {
    name: 'screens',
    size: 'every theme, window and language',
    env: { SCREENS: 'all' },
    tests: ['test/browser/screens'],
  },
  {
    name: 'full-disk',
    size: 'a disk filled 20 times while people write',
    env: { DEEP: '1', ROUNDS: '20' },
    tests: ['test/neo4j/embedded/full-disk'],
  },
  {
    name: 'processes',
    size: 'servers and databases that start, stop and are killed',
    env: { DEEP: '1' },
    tests: ['embedded/(lifecycle|owner)\\.deep', 'backup\\.deep'],
  },
  { name: 'endurance', size: 'an hour of 50 people', script: ['endure'] },
  { name: 'leaks', size: 'every seeded leak', script: ['mutate-proof'] },
  {
    name: 'inference-short',
    size: '40 people, 2 weeks, twice',
    env: { WEEKS: '2' },
    tests: ['test/tools/inference-attack'],
  },
  {
    name: 'inference',
    size: '300 people, 52 weeks, and leaks',
    script: ['inference-attack', '--', '--leaks'],
  },
  { name: 'node-22', size: 'the whole suite', node: 22 },
  { name: 'node-24', size: 'the whole suite', node: 24 },
];
