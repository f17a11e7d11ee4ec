/**
 * One change to a community: the pairs of worlds that a person who may not see the change must not tell
 * apart.
 */
import type { Id, World } from '../model/facts.ts';
import type { Chance } from './chance.ts';
import { possible, present } from './possible.ts';

/** The lists of facts of a world that can be changed. */
export const factKinds = [
  'people',
  'met',
  'trusts',
  'vouches',
  'blocks',
  'topics',
  'offers',
  'wishes',
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
] as const satisfies readonly (keyof World)[];
export type FactKind = (typeof factKinds)[number];
/**
 * Every kind of change somebody may not see: topics are visible to everybody. `blocker` and `suspended`: see
 * `withoutBlocker` and `withoutSuspended`.
 */
export const changeKinds = [
  ...factKinds.filter((kind) => kind !== 'topics'),
  'blocker' as const,
  'suspended' as const,
];
export type ChangeKind = (typeof changeKinds)[number];

/**
 * `owners`: the people whose facts were changed, to whom they are no secret. `viewer`: who looks, where that
 * is given.
 */
export interface Change {
  kind: ChangeKind;
  owners: (Id | null)[];
  world: World;
  /** The world to compare with, where it is not the one that was given. */
  before?: World;
  viewer?: Id | null;
}
type Row = Record<string, unknown>;

/** Tells a fact from another of its kind; a fact with the same key takes its place. */
const keyOf = (row: Row): string =>
  ['id', 'from', 'to', 'person', 'writer', 'project', 'topic', 'entry', 'ask', 'lane']
    .filter((name) => name === 'id' || row['id'] === undefined)
    .map((name) => String(row[name]))
    .join(' ');
/** The first of these that a fact has. */
const ownerOf = (row: Row): Id | null =>
  (['from', 'writer', 'asker', 'inviter', 'person', 'id']
    .map((name) => row[name])
    .find((value) => typeof value === 'string') as Id | undefined) ?? null;

/** Nobody can change these moments afterwards, and the places in lists come of them, and so the cursors. */
const fixedMoments = ['createdAt', 'draftedAt', 'sharedAt', 'writtenAt', 'at', 'startedAt', 'saidAt'];
const withMomentsOf = (row: Row, before: Row | undefined): Row => ({
  ...row,
  ...Object.fromEntries(
    fixedMoments.flatMap((name) =>
      typeof before?.[name] === 'number' && name in row ? [[name, before[name]]] : [],
    ),
  ),
});

/**
 * Takes a fact of this kind out of a world, or puts a fact of another world in. The same world where there is
 * none.
 */
export function change(chance: Chance, kind: FactKind, world: World, other: World): Change {
  const [mine, theirs] = [world[kind] as unknown as Row[], other[kind] as unknown as Row[]];
  const changeKind = kind as ChangeKind;
  if (mine.length + theirs.length === 0) return { kind: changeKind, owners: [], world };
  const row = chance.of((chance.in100(60) && theirs.length > 0) || mine.length === 0 ? theirs : mine);
  const rest = mine.filter((one) => keyOf(one) !== keyOf(row));
  const replaced = mine.filter((one) => keyOf(one) === keyOf(row));
  const rows = theirs.includes(row) ? [...rest, withMomentsOf(row, replaced[0])] : rest;
  return {
    kind: changeKind,
    owners: [row, ...replaced].map(ownerOf),
    world: possible({ ...world, [kind]: rows }),
  };
}

/**
 * The same world without a person who has blocked another: to the blocked, the blocker is a deleted account.
 */
export function withoutBlocker(chance: Chance, world: World): Change {
  if (world.blocks.length === 0) return { kind: 'blocker', owners: [], world, viewer: null };
  const { from, to } = chance.of(world.blocks);
  const people = world.people.filter(({ id }) => id !== from);
  return { kind: 'blocker', owners: [], world: possible({ ...world, people }), viewer: to };
}

/**
 * A world with a suspended person, and the same world in which they have deleted their account. Of their own
 * projects others see what former keepers wrote; people without such a project are taken.
 */
export function withoutSuspended(chance: Chance, world: World): Change {
  const soleProjects = (person: Id) =>
    world.projects.filter(({ id }) =>
      world.keeps.filter(({ project }) => project === id).every((one) => one.person === person),
    );
  const lonely = world.people.filter(({ id: person }) =>
    soleProjects(person).every(
      ({ id }) =>
        world.entries.every(({ project, writer }) => project !== id || writer === person) &&
        world.asks.every(({ project, asker }) => project !== id || asker === person),
    ),
  );
  if (lonely.length === 0) return { kind: 'suspended', owners: [], world, viewer: null };
  const { id } = chance.of(lonely);
  const before = { ...world, suspended: [id] };
  const viewers = world.people.filter((one) => one.id !== id);
  const viewer = viewers.length > 0 ? chance.of(viewers).id : null;
  return { kind: 'suspended', owners: [], before, world: present(before), viewer };
}
