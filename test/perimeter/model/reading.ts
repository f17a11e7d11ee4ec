/** Who reads entries and asks, and who sees a project through them. */
import type { Ask, Entry, Id, Perimeter } from './facts.ts';
import { blockBetween, byId, trustOf, type Viewpoint } from './ties.ts';

const never = Number.POSITIVE_INFINITY;

const keepsSince = ({ world }: Viewpoint, person: Id, project: Id): number =>
  world.keeps.find((one) => one.person === person && one.project === project)?.since ?? never;

export const keeps = (view: Viewpoint, person: Id, project: Id): boolean =>
  keepsSince(view, person, project) < never;

/** The perimeter a writer has set for a project. A writer who has set none lets in those they trust fully. */
export const perimeterOf = ({ world }: Viewpoint, writer: Id, project: Id): Perimeter =>
  world.perimeters.find((set) => set.writer === writer && set.project === project) ?? {
    writer,
    project,
    threshold: 1,
    only: null,
    except: [],
  };

/**
 * The moment from which on a reader reads what a writer writes within a perimeter: 0 for everything, infinity
 * for nothing. A fellow keeper reads from their joining on, whatever the perimeter says.
 */
export function readsFrom(
  view: Viewpoint,
  reader: Id,
  { writer, project, threshold, only, except }: Perimeter,
): number {
  if (blockBetween(view, reader, writer) || hasRemoved(view, reader, project)) return never;
  const trust = trustOf(view, writer, reader);
  const isInside =
    trust !== null &&
    trust.weight >= threshold &&
    !except.includes(reader) &&
    (only === null || only.includes(reader));
  const asTrusted =
    !isInside || trust.reads === 'NOTHING'
      ? never
      : trust.reads === 'EVERYTHING'
        ? 0
        : (trust.readsFrom ?? never);
  return Math.min(asTrusted, keepsSince(view, reader, project));
}

/** A person who removed a project reads nothing in it, though it lives on for a keeper behind a block. */
const hasRemoved = ({ world }: Viewpoint, person: Id, project: Id): boolean =>
  world.renounced.some((one) => one.person === person && one.project === project);

const reads = (view: Viewpoint, writer: Id, project: Id, writtenAt: number): boolean =>
  readsFrom(view, view.me, perimeterOf(view, writer, project)) <= writtenAt;

export const readsEntry = (view: Viewpoint, entry: Entry): boolean =>
  entry.writer === view.me || (!entry.forMe && reads(view, entry.writer, entry.project, entry.writtenAt));

/**
 * A shared ask is read like an entry that was written when the ask was shared. A draft is its asker's alone.
 */
export const readsAsk = (view: Viewpoint, ask: Ask): boolean =>
  ask.asker === view.me || (ask.state !== 'DRAFT' && reads(view, ask.asker, ask.project, ask.sharedAt ?? 0));

/** The entry or ask of this id, if I read it. */
export const readableItem = (view: Viewpoint, id: Id): Entry | Ask | null =>
  byId<Entry | Ask>(
    [
      ...view.world.entries.filter((one) => readsEntry(view, one)),
      ...view.world.asks.filter((one) => readsAsk(view, one)),
    ],
    id,
  );

/** I read an entry or an ask of this writer in this project. */
export const readsWriter = (view: Viewpoint, writer: Id, project: Id): boolean =>
  view.world.entries.some(
    (entry) => entry.writer === writer && entry.project === project && readsEntry(view, entry),
  ) || view.world.asks.some((ask) => ask.asker === writer && ask.project === project && readsAsk(view, ask));

export const seesProject = (view: Viewpoint, project: Id): boolean =>
  keeps(view, view.me, project) || view.world.people.some(({ id }) => readsWriter(view, id, project));
