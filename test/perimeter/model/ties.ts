/**
 * What stands between two people: acquaintance, trust and block. All three are directed; a block counts both
 * ways.
 */
import type { Id, Trust, World } from './facts.ts';

/** Who looks, and at which community. `me` is the id of the person who looks. */
export interface Viewpoint {
  me: Id;
  world: World;
}

export const byId = <Thing extends { id: Id }>(things: readonly Thing[], id: Id): Thing | null =>
  things.find((thing) => thing.id === id) ?? null;

export const hasTie = (ties: readonly { from: Id; to: Id }[], from: Id, to: Id): boolean =>
  ties.some((tie) => tie.from === from && tie.to === to);

export const hasMet = ({ world, me }: Viewpoint, person: Id): boolean => hasTie(world.met, me, person);

export const trustOf = ({ world }: Viewpoint, from: Id, to: Id): Trust | null =>
  world.trusts.find((trust) => trust.from === from && trust.to === to) ?? null;

/** One of the two has blocked the other. A block beats every rule that follows. */
export const blockBetween = ({ world }: Viewpoint, a: Id, b: Id): boolean =>
  hasTie(world.blocks, a, b) || hasTie(world.blocks, b, a);

/** I see the people I have blocked, except those who have blocked me too. */
export const seesBlocked = ({ world, me }: Viewpoint, person: Id): boolean =>
  hasTie(world.blocks, me, person) && !hasTie(world.blocks, person, me);
