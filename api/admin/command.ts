/** What a command of the host is: its words are checked first, so that a slip costs no start of the database. */
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
  /** What is typed, one line a form. */
  usage: readonly string[];
  means: string;
  /** Reads what was typed behind the command's name; throws UsageProblem. */
  plan(args: string[]): Work | Promise<Work>;
}

/** What was typed cannot be done; the message says what to type instead. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** `parseArgs` of Node with its complaints as UsageProblem. */
export function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageProblem(error.message);
    throw error;
  }
}

/** The words behind a command that takes no options: as many as it has names for. */
export function words(args: string[], ...names: string[]): string[] {
  const { positionals } = parsed({ args, allowPositionals: true, options: {} });
  if (positionals.length !== names.length)
    throw new UsageProblem(
      `Expected ${names.length === 0 ? 'nothing more' : names.map((name) => `<${name}>`).join(' ')} here.`,
    );
  return positionals;
}
