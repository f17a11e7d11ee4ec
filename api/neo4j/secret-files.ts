/** Secrets in files, as Docker and systemd hand them over: NEO4J_PASSWORD_FILE names the file of NEO4J_PASSWORD. */
import { readFile } from 'node:fs/promises';
import { SetupProblem } from './setup-problem.ts';

const secrets = ['NEO4J_PASSWORD', 'SMTP_URL', 'REDIS_URL'] as const;

/**
 * Puts the contents of the files into the environment, without the line end. Throws SetupProblem for a file
 * that cannot be read or is empty, and where a secret is given both ways.
 */
export async function readSecretFiles(env: NodeJS.ProcessEnv): Promise<void> {
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new SetupProblem(`${name} and ${name}_FILE are both set: set one of them.`);
    const text = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (text === '') throw new SetupProblem(`${name}_FILE names a file that cannot be read or is empty.`);
    env[name] = text;
  }
}
