/**
 * What one attacker learns in a year: `npm run inference-attack -- [--seeds 3] [--people 300] [--weeks 52]
 * [--leaks]`. Figures go to stdout, progress to stderr. Fails when something is learned that must not be;
 * with --leaks, also when a planted leak is not found. docs/perimeter.md explains the measure.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGraph } from '../../../api/neo4j/connect.ts';
import { testJvm } from '../../support/jvm.mjs';
import { figuresOf, learned, lineOf, kinds, type Kind } from './figures.ts';
import type { GraphUnderAttack } from './graph-under-attack.ts';
import { leaks, plant } from './leaks.ts';
import { compareTwins } from './twins.ts';
import { liveYear, type Year } from './year.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    people: { type: 'string', default: '300' },
    weeks: { type: 'string', default: '52' },
    leaks: { type: 'boolean', default: false },
  },
});
const [people, weeks] = [Number(values.people), Number(values.weeks)];
const seeds = Array.from({ length: Number(values.seeds) }, (_, place) => place + 1);
const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const say = (line: string) => {
  process.stderr.write(`${line}\n`);
};

async function yearsOf(ground: GraphUnderAttack, weeks: number): Promise<Year[]> {
  const years: Year[] = [];
  for (const seed of seeds) {
    const start = performance.now();
    const year = await liveYear(
      ground,
      { people, weeks, seed, coins: seed },
      { asks: true, aside: false, lifted: false },
    );
    say(
      `seed ${seed}: ${year.transcript.length} requests of the attacker, ${Math.round((performance.now() - start) / 1000)} s`,
    );
    years.push(year);
  }
  return years;
}

async function measure(ground: GraphUnderAttack): Promise<string[]> {
  const years = await yearsOf(ground, weeks);
  const figures = figuresOf(years);
  print(
    `${years.length} communities of ${people} for ${weeks} weeks; area under the curve, interval of 99 %\n${'of'.padEnd(12)}cases share  without  with   advantage`,
  );
  for (const kind of Object.keys(kinds) as Kind[]) print(lineOf(kind, figures[kind]));
  return learned(figures).map((kind) => `learned: ${kinds[kind].what}`);
}

/**
 * First with others' asks changing the lists, to know how much of their coins that shows. Then with caps
 * lifted: nothing at all may show.
 */
async function twins(ground: GraphUnderAttack): Promise<string[]> {
  const found = [];
  for (const lifted of [false, true]) {
    const { of, differing, first, asked } = await compareTwins(
      ground,
      { people, weeks, seed: 1 },
      { asks: true, aside: true, lifted },
    );
    print(
      `twins${lifted ? ', caps and often shown lifted' : ''}: ${differing} of ${of} answers differ ${JSON.stringify(asked)}`,
    );
    if (lifted && first) found.push(`told apart: ${JSON.stringify(first)}`);
  }
  return found;
}

async function plantedLeaks(ground: GraphUnderAttack): Promise<string[]> {
  const missed: string[] = [];
  for (const leak of leaks) {
    const remove = plant(leak);
    const figure = figuresOf(await yearsOf(ground, Math.ceil(weeks / 4)))[leak.tells];
    remove();
    print(`${figure.advantage.low > 0 ? 'found ' : 'MISSED'} ${leak.name}: ${lineOf(leak.tells, figure)}`);
    if (figure.advantage.low <= 0) missed.push(`not found: ${leak.name}`);
  }
  return missed;
}

// In a year of minutes the graph changes so fast that Neo4j would plan every statement anew each ten seconds.
Object.assign(process.env, testJvm);
const folder = await mkdtemp(join(tmpdir(), 'tiers-espace-inference-attack-data-'));
const { graph, driver, close } = await openGraph({ env: { DATA_DIR: folder }, role: 'server', say });
try {
  const ground = { graph, driver };
  const wrong = [
    ...(await measure(ground)),
    ...(values.leaks ? await plantedLeaks(ground) : []),
    ...(await twins(ground)),
  ]; // twins last: they change the settings of the graph
  for (const line of wrong) say(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await close();
  await rm(folder, { recursive: true, force: true });
}
