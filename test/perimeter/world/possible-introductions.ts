import type { Ask, Id, Introduction, World } from '../model/facts.ts';
import { partyOf, placeOf, rolesInOrder } from '../model/introductions.ts';
import { NOW } from './chance.ts';

/** The lower of an end that is there and a new one at `place`; place 0 never ends. */
const earlierCut = (cut: Introduction['cut'], place: number): Introduction['cut'] =>
  place > 0 && (cut === null || place < cut) ? (place as 1 | 2) : cut;

/**
 * A request needs its ask. A person who does not exist has left the introduction as with a deleted account,
 * and a block between two parties has ended what was still open.
 */
export function possibleIntroductions(
  world: World,
  exist: (...ids: Id[]) => boolean,
  asks: readonly Ask[],
  areBlocked: (a: Id, b: Id) => boolean,
): Introduction[] {
  return world.introductions
    .filter(
      ({ kind, ask, asker }) =>
        kind === 'OFFER' ||
        asks.some((one) => one.id === ask && one.asker === asker && one.state !== 'DRAFT'),
    )
    .flatMap((first) => {
      const one = { ...first };
      for (const role of rolesInOrder[one.kind]) {
        const [person, place] = [partyOf(one, role), rolesInOrder[one.kind].indexOf(role)];
        if (role === null || (person !== null && exist(person))) continue;
        Object.assign(
          one,
          { [role.toLowerCase()]: null },
          place === 0 ? { words: null } : {},
          role === 'CONNECTOR' ? { passedWords: null } : {},
        );
        if (one.connectedAt === null && one.expiresAt > NOW)
          Object.assign(one, place === 0 ? { withdrawn: true } : { cut: earlierCut(one.cut, place) });
      }
      const parties = [one.asker, one.connector, one.candidate].flatMap((id) => id ?? []);
      const parted = parties.flatMap((a) =>
        parties.filter((b) => areBlocked(a, b)).map((b) => Math.max(placeOf(one, a), placeOf(one, b))),
      );
      if (one.connectedAt === null && one.expiresAt > NOW)
        for (const place of parted) one.cut = earlierCut(one.cut, place);
      return parties.length === 0 ? [] : [one];
    });
}
