/**
 * Does the ranking find the right people? Asks the product itself, over HTTP, on research data that the repository does not hold:
 * `npm run evaluate -- <folder of data> [--fold 0..9] [--times 1..9]`. The table goes to stdout, progress to stderr. Exits with 2 when it cannot
 * start for want of data, 130 when stopped.
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
 * `times`: how often each query is put, as another ask each time. An ask's id decides between equals, and with it moves Hit@10 by some
 * .005 from one set of ids to another, so one set alone says less than the mean of several, all fixed in advance.
 */
function wanted(): { folder: string; fold: number; times: number } {
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
  // The product is loaded only here: whoever forgot the folder hears it at once.
  const [{ askAll }, { inHouse }] = await Promise.all([import('./ask.ts'), import('./house.ts')]);
  const { name, people, edges, offers, queries } = task;
  say(
    `${name}: ${people.length} people, ${edges.length} edges, ${queries.length} queries with ${(queries.reduce((sum, { right }) => sum + right.size, 0) / queries.length).toFixed(2)} right answers on average`,
  );
  const told = (line: string) => say(`${name}: ${line}`);
  const { answers, ...times } = await inHouse(task, told, signal, (house) => askAll(house, task, told));
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
  const { folder, fold, times } = wanted();
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
  const told = error instanceof NoData || error instanceof SetupProblem;
  say(stopped ? 'Stopped.' : told ? error.message : String(error instanceof Error ? error.stack : error));
  // Everything is closed and removed, but a statement cut off on the way would keep the process until its deadline.
  if (stopped) process.exit(130);
  process.exitCode = error instanceof NoData ? 2 : 1;
}
