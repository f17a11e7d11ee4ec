/** Commands of the host. Their words are checked first, so that a mistake does not start the database. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';

export interface Desk {
  graph: Graph;
  clock: Clock;
  /** A line of the answer, on stdout. */
  out: (line: string) => void;
  /** A line for the person at the terminal, on stderr. */
  say: (line: string) => void;
}

/** Does the work; resolves to the exit code. */
export type Work = (desk: Desk) => Promise<number>;

export interface Command {
  /** How the command is typed, one line for each form. */
  usage: readonly string[];
  means: string;
  /** Reads the words after the command's name; throws UsageProblem. */
  plan(args: string[]): Work | Promise<Work>;
}

/** The command was typed wrongly; the message says how to type it. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** `parseArgs` of Node with its errors as UsageProblem. */
export function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS_')) throw new UsageProblem(message);
    throw error;
  }
}

/** The words after a command without options, as many as there are names; throws UsageProblem. */
export function words(args: string[], ...names: string[]): string[] {
  const { positionals } = parsed({ args, allowPositionals: true, options: {} });
  if (positionals.length !== names.length)
    throw new UsageProblem(
      `Expected ${names.length === 0 ? 'nothing more' : names.map((name) => `<${name}>`).join(' ')} here.`,
    );
  return positionals;
}

/** One name or more after a command without options; throws UsageProblem. */
export function names(args: string[]): string[] {
  const { positionals } = parsed({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new UsageProblem('Expected a ref, an e-mail address or an id.');
  return positionals;
}
