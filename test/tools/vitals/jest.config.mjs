// The project `browser` of the tests, for what `npm run vitals` measures.
import { join } from 'node:path';
import config from '../../../jest.config.mjs';

const rootDir = join(import.meta.dirname, '..', '..', '..');
const browser = config.projects.find(({ displayName }) => displayName === 'browser');

export default {
  rootDir,
  projects: [
    {
      ...browser,
      rootDir,
      displayName: 'vitals',
      testMatch: ['<rootDir>/test/tools/vitals/vitals.ts'],
      setupFilesAfterEnv: browser.setupFilesAfterEnv.filter((file) => !file.endsWith('time-limit.ts')),
    },
  ],
  testTimeout: 180_000,
};
