/**
 * A community whose facts are independent of each other. One seed draws who has met whom, who vouches for
 * whom and what people offer. For every pair of acquaintances a coin of another seed says whether one trusts
 * the other and how much. A person who knows everything but the coins guesses no better than by tossing one.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Chance } from './chance.ts';

/** People are numbers; 0 is the attacker. */
export type PersonNumber = number;
export type Level = 0 | 1 | 2 | 3;
export const levels = ['KNOWN', 'TRUSTED', 'FULL'] as const;
export const weights = [0, 0.4, 0.7, 1] as const;
export const readings = ['NOTHING', 'SINCE', 'EVERYTHING'] as const;
export const topics = 8;
/**
 * Begins every ref. Only one community at a time stands in a graph: everything with this mark is removed
 * first. Changing it changes the tie-breaks, and with them the figures in docs/perimeter.md.
 */
export const mark = 'probing';

/** `coins`: the seed of whom others trust. `cap`: how many requests each of the others takes in a week. */
export interface Size {
  people: number;
  weeks: number;
  seed: number;
  coins: number;
  cap?: number;
}
/**
 * `asks`: the others ask for help too. `aside`: they leave the attacker alone, who would otherwise learn whom
 * they ask through whom. `lifted`: caps are out of reach and being shown often weighs nothing, so that what
 * others ask changes nobody's list.
 */
export interface Life {
  asks: boolean;
  aside: boolean;
  lifted: boolean;
}
export interface Pair {
  from: PersonNumber;
  to: PersonNumber;
}
/** Whether one person trusts another, how far, and what they let them read. */
export interface Coin {
  level: Level;
  reads: (typeof readings)[number];
}
export interface Community {
  size: Size;
  /** The acquaintances of each person, both ways. */
  met: readonly (readonly PersonNumber[])[];
  coins: readonly (Pair & Coin)[];
  vouches: readonly Pair[];
  offers: readonly { person: PersonNumber; topic: number; evidence: number }[];
  /** The threshold of each person's logbook. */
  thresholds: readonly Level[];
  open: readonly boolean[];
}

export const keyOf = ({ from, to }: Pair): string => `${from} ${to}`;
export const nameOf = (who: PersonNumber): string => `Person ${who}`;
/** The person a name in an answer belongs to. */
export const personNamed = (name: string): PersonNumber => Number(name.slice('Person '.length));
export const refOf = (who: PersonNumber): string => `${mark}-${who}`;

/**
 * The coin of a pair at some time. Trust in the attacker is drawn from the public seed: what they may read
 * and are asked is theirs to see.
 */
export function coinOf({ seed, coins }: Size, { from, to }: Pair, when: number): Coin {
  const chance = new Chance(to === 0 ? seed : coins, 'coin', from, to, when);
  return {
    level: (chance.happens(0.5) ? 1 + chance.below(3) : 0) as Level,
    reads: chance.of(readings) ?? 'NOTHING',
  };
}

export function makeCommunity(size: Size): Community {
  const { people, seed } = size;
  const met = Array.from({ length: people }, () => new Set<PersonNumber>());
  const meet = (a: PersonNumber, b: PersonNumber) => {
    if (a !== b) {
      met[a]?.add(b);
      met[b]?.add(a);
    }
  };
  const chance = new Chance(seed, 'met');
  const everybody = [...met.keys()];
  const others = everybody.slice(1);
  for (const who of chance.shuffled(others).slice(0, Math.floor(people / 4))) meet(0, who);
  for (const who of others)
    for (let tie = 0; tie < 4; tie += 1)
      meet(who, 1 + (tie < 2 ? (who + chance.below(12)) % (people - 1) : chance.below(people - 1)));
  const acquaintances = met.map((some) => [...some].sort((a, b) => a - b));
  const pairs = acquaintances.flatMap((some, from) => some.map((to) => ({ from, to })));
  return {
    size,
    met: acquaintances,
    coins: pairs.filter(({ from }) => from !== 0).map((pair) => ({ ...pair, ...coinOf(size, pair, 0) })),
    vouches: pairs.filter((pair) => pair.from !== 0 && new Chance(seed, 'vouch', keyOf(pair)).happens(0.25)),
    offers: everybody.flatMap((person) =>
      new Chance(seed, 'offers', person)
        .shuffled([...Array(topics).keys()])
        .slice(0, person === 0 ? topics : 2)
        .map((topic) => ({ person, topic, evidence: new Chance(seed, 'evidence', person, topic).below(4) })),
    ),
    thresholds: everybody.map((who) => new Chance(seed, 'threshold', who).of([1, 2, 3, 3] as const) ?? 3),
    open: everybody.map((who) => who === 0 || new Chance(seed, 'open', who).happens(0.85)),
  };
}

/**
 * Writes the community as a folder that the product imports. The attacker trusts and vouches only through the
 * API.
 */
export async function writeFolder(
  folder: string,
  { met, coins, vouches, offers, thresholds, open, size }: Community,
): Promise<void> {
  const write = (name: string, rows: readonly object[]) =>
    writeFile(
      join(folder, `${name}.csv`),
      `${[Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row) as unknown[])].map((cells) => cells.join(',')).join('\n')}\n`,
    );
  await write(
    'people',
    thresholds.map((_, who) => ({
      ref: refOf(who),
      name: nameOf(who),
      open: open[who],
      weekly_cap: size.cap ?? 3,
    })),
  );
  await write(
    'topics',
    Array.from({ length: topics }, (_, topic) => ({
      ref: `${mark}-topic-${topic}`,
      name: `${mark} topic ${topic}`,
    })),
  );
  await write(
    'met',
    met.flatMap((some, a) => some.filter((b) => a < b).map((b) => ({ a: refOf(a), b: refOf(b) }))),
  );
  await write(
    'trusts',
    coins
      .filter(({ level }) => level > 0)
      .map(({ from, to, level, reads }) => ({
        from: refOf(from),
        to: refOf(to),
        weight: weights[level],
        reads_from: reads === 'EVERYTHING' ? 'all' : reads === 'SINCE' ? begin.slice(0, 10) : '',
      })),
  );
  await write(
    'vouches',
    vouches.map(({ from, to }) => ({ from: refOf(from), to: refOf(to) })),
  );
  await write(
    'offers',
    offers.map(({ person, topic, evidence }) => ({
      person: refOf(person),
      topic: `${mark}-topic-${topic}`,
      evidence,
    })),
  );
  await write(
    'projects',
    thresholds.map((_, who) => ({
      ref: `${mark}-project-${who}`,
      title: `Project ${who}`,
      keeper: refOf(who),
    })),
  );
  if (size.people < 2) throw new Error('a community needs two people');
}

/**
 * The first moment of the year. It lies ahead, so that nothing else in the graph of a test run happens on the
 * same days.
 */
export const begin = '2040-01-02T00:00:00.000Z';
