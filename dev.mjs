// Development: the API, started again when its code changes, and the client beside it, which reloads what
// changes. Ctrl-C ends both.
import { spawn } from 'node:child_process';

const origin = 'http://localhost:5173'; // the page comes from Vite, which passes /graphql on
const start = (args, env = {}) =>
  spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });

const both = [
  start(['--watch-path=api', '--import', 'tsx', 'api/main.ts'], { ORIGIN: process.env.ORIGIN ?? origin }),
  start(['node_modules/vite/bin/vite.js', 'client']),
];
const stop = (signal) => {
  for (const child of both) child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
for (const child of both) child.once('exit', () => stop('SIGTERM'));
