/**
 * The command line of the host: `npm run -s admin -- <command>`. Answers go to stdout, everything else to
 * stderr.
 */
import { runCommand } from './command-line.ts';

/** Texts in the graph were written by others: their control characters must not reach the terminal. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, '');
const lineTo = (stream: NodeJS.WritableStream) => (line: string) => {
  stream.write(`${printable(line)}\n`);
};

// The program that reads our output may stop early, as `head` does; the work is still done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), {
  out: lineTo(process.stdout),
  say: lineTo(process.stderr),
});
