/** Writes a task as an import folder in which everybody is open. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Task } from './split.ts';

/** The highest cap an import takes. No request is made, so nobody reaches it. */
const weeklyCap = 50;

/** Ids of the data sets are numbers, so no cell needs quotes. */
export async function writeFolder(folder: string, { people, topics, edges, offers }: Task): Promise<void> {
  const ties = edges.map(({ from, to, weight }) => [from, to, weight]);
  await write(
    'people',
    ['ref', 'name', 'open', 'weekly_cap'],
    people.map((ref) => [ref, ref, 'true', weeklyCap]),
  );
  await write(
    'topics',
    ['ref', 'name'],
    topics.map((ref) => [ref, `Topic ${ref}`]),
  );
  await write('trusts', ['from', 'to', 'weight'], ties);
  await write('vouches', ['from', 'to', 'weight'], ties);
  await write(
    'offers',
    ['person', 'topic', 'evidence'],
    offers.map(({ person, topic, evidence }) => [person, topic, evidence]),
  );

  async function write(
    name: string,
    header: readonly string[],
    rows: readonly (readonly (string | number)[])[],
  ): Promise<void> {
    await writeFile(
      join(folder, `${name}.csv`),
      `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`,
    );
  }
}
