/**
 * The environment of a test file. Its option `database` says how the file uses the database of the run:
 * `shared` with other files, `alone` without them, or `none`. What `atTeardown` holds is closed after all
 * hooks of the file.
 */
import { TestEnvironment } from 'jest-environment-node';
import { share, takeAlone } from './database-lock.mjs';

export default class DatabaseEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.database = config.projectConfig.testEnvironmentOptions.database;
  }

  async setup() {
    await super.setup();
    this.global.atTeardown = [];
    const folder = process.env.TEST_DATA_DIR; // absent where somebody else has started the server
    if (folder && this.database !== 'none')
      this.leave = await (this.database === 'alone' ? takeAlone : share)(folder);
  }

  async teardown() {
    for (const close of this.global.atTeardown ?? []) await close();
    this.leave?.();
    await super.teardown();
  }
}
