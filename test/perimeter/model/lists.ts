/**
 * The order of lists: people by name, and anything that happened with the latest first. Lists come in pages.
 */
import type { Id, Person, Project } from './facts.ts';
import { byId, type Viewpoint } from './ties.ts';

/** Ties are broken by id. `direction`: 1 ascending, -1 descending. */
export const inOrder = <Thing>(
  list: readonly Thing[],
  by: (thing: Thing) => string | number,
  id: (thing: Thing) => Id,
  direction: 1 | -1 = 1,
): Thing[] =>
  [...list].sort((a, b) => direction * (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : id(a) < id(b) ? -1 : 1));

export const latestFirst = <Thing extends { id: Id }>(
  list: readonly Thing[],
  at: (thing: Thing) => number,
): Thing[] => inOrder(list, at, ({ id }) => id, -1);

export const personOf = ({ world }: Viewpoint, id: Id): Person | null => byId(world.people, id);

export const peopleWhere = ({ world }: Viewpoint, test: (id: Id) => boolean): Person[] =>
  inOrder(
    world.people.filter(({ id }) => test(id)),
    ({ name }) => name.toLowerCase(),
    ({ id }) => id,
  );

/** Ties stand in the order of the people they lead to. */
export const tiesByName = <Tie extends { to: Id }>(view: Viewpoint, ties: readonly Tie[]): Tie[] =>
  inOrder(
    ties,
    ({ to }) => personOf(view, to)?.name.toLowerCase() ?? '',
    ({ to }) => to,
  );

export const projectsWhere = ({ world }: Viewpoint, test: (project: Id) => boolean): Project[] =>
  latestFirst(
    world.projects.filter(({ id }) => test(id)),
    ({ createdAt }) => createdAt,
  );
