/** Runs the admin command in a process of its own. */
import { spawn } from 'node:child_process';
import { watch } from '../support/canary/register.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The built command where a run has built it, else the sources, which take longer to start. */
const entryPoint = process.env['TEST_API']
  ? ['--enable-source-maps', 'dist/admin.js']
  : ['--import', 'tsx', 'api/admin/main.ts'];

/** `env` is added to the environment of the test; without it the command uses the database of the run. */
export function admin(
  args: readonly string[],
  env: NodeJS.ProcessEnv = databaseOfTheRun(),
): Promise<Outcome> {
  const child = spawn(process.execPath, [...entryPoint, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (args[0] !== 'reports') watch(`the output of admin ${args[0]}`, outcome.stdout + outcome.stderr);
      resolve({ ...outcome, code });
    });
  });
}

function databaseOfTheRun(): NodeJS.ProcessEnv {
  return {
    DATA_DIR: process.env['TEST_DATA_DIR'],
    NEO4J_URI: process.env['TEST_NEO4J_URI'],
    NEO4J_USER: process.env['TEST_NEO4J_USER'],
    NEO4J_PASSWORD: process.env['TEST_NEO4J_PASSWORD'],
  };
}

export const lines = (text: string): string[] => text.split('\n').filter(Boolean);
