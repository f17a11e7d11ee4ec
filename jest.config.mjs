/** One Neo4j and one server for the whole run; see test/support. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  globalSetup: '<rootDir>/test/support/setup.mjs',
  globalTeardown: '<rootDir>/test/support/teardown.mjs',
  // Canaries in all private texts, whatever sends them.
  setupFilesAfterEnv: ['<rootDir>/test/support/canary/fetch.ts'],
  testTimeout: 60_000,
  // Beside the tests run a server and its database, and some tests start more of them: on a small machine two at once only wait for each other.
  maxWorkers: 1,
};
