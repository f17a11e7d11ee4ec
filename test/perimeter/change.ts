// One thing changed in a community: the pairs of worlds between which somebody who may not see it must not be able to tell.
import type { Id, World } from './model.ts';
import { possible, type Chance } from './world.ts';

export type Kind = Exclude<keyof World, 'now' | 'sessions'>;
/** `of`: which sort of fact; `about`: whose facts they are, if anybody's, to whom they are no secret. */
export interface Changed {
  of: Kind | 'blocker';
  about: (Id | null)[];
  world: World;
}
type Row = Record<string, unknown>;

export const kinds: readonly Kind[] = [
  'people',
  'met',
  'trusts',
  'vouches',
  'blocks',
  'topics',
  'offers',
  'projects',
  'keeps',
  'perimeters',
  'entries',
  'looks',
  'asks',
  'surfaced',
  'dismissals',
  'proposals',
  'renounced',
  'invitations',
  'threads',
  'messages',
  'introductions',
  'events',
];

/** What tells a fact from another of its sort; one with the same key takes its place. */
const keyOf = (row: Row): string =>
  ['id', 'from', 'to', 'person', 'writer', 'project', 'topic', 'entry', 'ask', 'lane']
    .filter((name) => name === 'id' || row['id'] === undefined)
    .map((name) => String(row[name]))
    .join(' ');
/** Whose it is: the first of these that a fact has. */
const ownerOf = (row: Row): Id | null =>
  (['from', 'writer', 'asker', 'inviter', 'person', 'id']
    .map((name) => row[name])
    .find((value) => typeof value === 'string') as Id | undefined) ?? null;

/** When something was made or shared: nobody can change it afterwards, and the places of lists, and so their cursors, come of it. */
const moments = ['createdAt', 'draftedAt', 'sharedAt', 'writtenAt', 'at', 'startedAt', 'saidAt'];
const since = (row: Row, before: Row | undefined): Row => ({
  ...row,
  ...Object.fromEntries(
    moments.flatMap((name) =>
      typeof before?.[name] === 'number' && name in row ? [[name, before[name]]] : [],
    ),
  ),
});

/** Takes one fact out of a world, or puts one out of another in. */
export function change(chance: Chance, world: World, other: World): Changed {
  const of = chance.of([...kinds, 'projects', 'projects', 'proposals', 'offers'] as const); // those mostly seen by all who are there, more often
  const [mine, theirs] = [world[of] as unknown as Row[], other[of] as unknown as Row[]];
  if (mine.length + theirs.length === 0) return { of, about: [], world };
  const row = chance.of((chance.in100(60) && theirs.length > 0) || mine.length === 0 ? theirs : mine);
  const rest = mine.filter((one) => keyOf(one) !== keyOf(row));
  const replaced = mine.filter((one) => keyOf(one) === keyOf(row));
  const rows = theirs.includes(row) ? [...rest, since(row, replaced[0])] : rest;
  return { of, about: [row, ...replaced].map(ownerOf), world: possible({ ...world, [of]: rows }) };
}

/** Somebody who has blocked another, and the same world without them: to the blocked, the blocker is a deleted account. */
export function deletedBlocker(chance: Chance, world: World): Changed & { blocked: Id | null } {
  const block = world.blocks.length > 0 ? chance.of(world.blocks) : null;
  const gone = block
    ? possible({ ...world, people: world.people.filter(({ id }) => id !== block.from) })
    : world;
  return { of: 'blocker', about: [], world: gone, blocked: block?.to ?? null };
}
