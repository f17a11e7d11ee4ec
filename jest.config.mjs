// The value of the Dockerfile. graphql then leaves out checks that took 8 % of the processor time of the
// proof.
process.env.NODE_ENV = 'production';

/**
 * Projects, by what a test needs. `unit`: nothing but the code. `api` and `proof`: the product, started
 * once for the run (test/support/setup.mjs). `browser`: the product and one Chromium. `process`: servers and
 * databases of its own. `alone`: the database of the run, empty and without other tests. `deep`: as
 * `process`, but so long that only `npm run test:deep`, and whoever sets DEEP, runs them.
 */
const common = {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  testEnvironmentOptions: { database: 'none' },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.ts'],
};

const withProduct = {
  ...common,
  globalSetup: '<rootDir>/test/support/setup.mjs',
  globalTeardown: '<rootDir>/test/support/teardown.mjs',
  // Puts a canary into every private text that a test sends, and looks for canaries in every answer.
  setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/test/support/canary/fetch.ts'],
};

/** Tests that begin with requests to the product wait until it is warm. */
const warmProduct = {
  ...withProduct,
  testEnvironmentOptions: { database: 'shared' },
  setupFilesAfterEnv: [...withProduct.setupFilesAfterEnv, '<rootDir>/test/support/warm.ts'],
};

const units = '\\.unit\\.test\\.ts$';
const processes = '\\.process\\.test\\.ts$';
const alones = '\\.alone\\.test\\.ts$';
const deeps = '\\.deep\\.test\\.ts$';

export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.unit.test.ts'] },
    {
      ...warmProduct,
      displayName: 'api',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [units, processes, alones, deeps, '<rootDir>/test/(browser|perimeter)/'],
    },
    {
      ...warmProduct,
      displayName: 'proof',
      testMatch: ['<rootDir>/test/perimeter/**/*.test.ts'],
      testPathIgnorePatterns: [units, processes],
    },
    {
      ...warmProduct,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: [units, processes],
      globalSetup: '<rootDir>/test/support/browser-setup.mjs',
      globalTeardown: '<rootDir>/test/support/browser-teardown.mjs',
    },
    {
      ...withProduct,
      displayName: 'process',
      testMatch: ['<rootDir>/test/**/*.process.test.ts'],
    },
    ...(process.env.DEEP
      ? [{ ...withProduct, displayName: 'deep', testMatch: ['<rootDir>/test/**/*.deep.test.ts'] }]
      : []),
    {
      ...warmProduct,
      testEnvironmentOptions: { database: 'alone' },
      displayName: 'alone',
      testMatch: ['<rootDir>/test/**/*.alone.test.ts'],
    },
  ],
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
};
