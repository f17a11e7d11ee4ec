/**
 * Measures how well the ranking finds the right people, over HTTP, on research data that is not in this
 * repository:
 * `npm run evaluate -- <folder of data> [--fold 0..9] [--times 1..9]`. Prints the table to stdout and
 * progress to stderr. Exits with 2 without the data, with 130 when stopped.
 */
import { parseArgs } from 'node:util';
import { SetupProblem } from '../../../api/neo4j/setup-problem.ts';
import { NoData, readEdges, readReviews } from './files.ts';
import { degrees, measure, tailLimit } from './measures.ts';
import { advogato, ciao, type Task } from './split.ts';
import { tableOf, type Result } from './table.ts';

const usage = 'npm run evaluate -- <folder of data> [--fold 0..9] [--times 1..9]';
const say = (line: string) => {
  process.stderr.write(`${line}\n`);
};

/**
 * `times`: how often each query is sent, as another ask each time. The id of an ask orders equal candidates
 * and moves Hit@10 by about .005, so that the mean of several fixed ids says more than one.
 */
function readArguments(): { folder: string; fold: number; times: number } {
  try {
    const {
      positionals: [folder, ...more],
      values,
    } = parseArgs({
      allowPositionals: true,
      options: { fold: { type: 'string', default: '0' }, times: { type: 'string', default: '3' } },
    });
    if (folder === undefined)
      throw new NoData(
        `The evaluation needs the folder that holds advogato/ and ciao/, which are no part of this repository: ${usage}`,
      );
    if (more.length === 0 && /^[0-9]$/.test(values.fold) && /^[1-9]$/.test(values.times))
      return { folder, fold: Number(values.fold), times: Number(values.times) };
  } catch (error) {
    if (error instanceof NoData) throw error;
  }
  throw new NoData(`Expected ${usage}`);
}

async function evaluate(task: Task, signal: AbortSignal): Promise<Result> {
  // The product is loaded only here, so that a missing folder is reported at once.
  const [{ askAll }, { withServer }] = await Promise.all([import('./ask.ts'), import('./tested-server.ts')]);
  const { name, people, edges, offers, queries } = task;
  say(
    `${name}: ${people.length} people, ${edges.length} edges, ${queries.length} queries with ${(queries.reduce((sum, { right }) => sum + right.size, 0) / queries.length).toFixed(2)} right answers on average`,
  );
  const sayNamed = (line: string) => say(`${name}: ${line}`);
  const { answers, ...times } = await withServer(task, sayNamed, signal, (server) =>
    askAll(server, task, sayNamed),
  );
  const [trusting, limit] = [degrees(edges), tailLimit(edges)];
  const isTail = (person: string) => (trusting.get(person) ?? 0) <= limit;
  return {
    name,
    queries: answers.length,
    measures: measure(answers, { isTail, helpers: new Set(offers.map(({ person }) => person)).size }),
    ...times,
  };
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
try {
  const { folder, fold, times } = readArguments();
  const tasks = [
    advogato(await readEdges(folder, 'advogato/trust.tsv.gz'), fold),
    ciao(
      await readEdges(folder, 'ciao/trust.tsv.gz'),
      await readReviews(folder, 'ciao/reviews.tsv.gz'),
      fold,
    ),
  ];
  const results: Result[] = [];
  for (const task of tasks)
    results.push(
      await evaluate(
        { ...task, queries: Array.from({ length: times }, () => task.queries).flat() },
        stopping.signal,
      ),
    );
  process.stdout.write(`${tableOf(`Fold ${fold}`, results)}\n`);
} catch (error) {
  const stopped = stopping.signal.aborted;
  const explained = error instanceof NoData || error instanceof SetupProblem;
  say(
    stopped ? 'Stopped.' : explained ? error.message : String(error instanceof Error ? error.stack : error),
  );
  // All is closed and removed, but a statement that was interrupted would keep the process until its
  // deadline.
  if (stopped) process.exit(130);
  process.exitCode = error instanceof NoData ? 2 : 1;
}
