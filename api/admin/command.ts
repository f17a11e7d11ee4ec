/** Commands of the host. Their words are checked first, so that a mistake does not start the database. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { OpenedDatabase } from '../neo4j/connect.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';

export interface Desk {
  graph: Graph;
  opened: OpenedDatabase;
  clock: Clock;
  /** A line of the answer, on stdout. */
  out: (line: string) => void;
  /** A line for the person at the terminal, on stderr. */
  say: (line: string) => void;
  /** Given when the command is interrupted. */
  signal: AbortSignal;
}

/** Does the work; resolves to the exit code. */
export type Work = (desk: Desk) => Promise<number>;

/** Work on a database as it is, which is not migrated first. */
export interface WorkOnDatabase {
  onDatabase(desk: Omit<Desk, 'graph'>): Promise<number>;
}

/** Work that opens the database in its own way. */
export interface WorkUnopened {
  unopened(desk: Omit<Desk, 'graph' | 'opened'>): Promise<number>;
}

export type Plan = Work | WorkOnDatabase | WorkUnopened;

export interface Command {
  /** How the command is typed, one line for each form. */
  usage: readonly string[];
  means: string;
  /** Reads the words after the command's name; throws UsageProblem. */
  plan(args: string[]): Plan | Promise<Plan>;
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
