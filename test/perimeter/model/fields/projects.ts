/** A project with its perimeter, its entries and the proposals of keepers. */
import type { Entry, Id, Perimeter, Person, Project, Proposal } from '../facts.ts';
import { inOrder, latestFirst, peopleWhere, personOf } from '../lists.ts';
import { seesPerson } from '../people.ts';
import { keeps, perimeterOf, readsEntry, readsFrom, readsWriter, seesProject } from '../reading.ts';
import { byId, hasMet, type Viewpoint } from '../ties.ts';
import { given, levelOf, weightOf, type Fields } from './field.ts';

const readersOf = (view: Viewpoint, perimeter: Perimeter): Person[] =>
  peopleWhere(view, (id) => id !== view.me && readsFrom(view, id, perimeter) <= view.world.now);

export const projects = {
  Project: {
    ...given<Project>('id', 'title', 'purpose'),
    /**
     * Fellow keepers see each other if they see each other anywhere; a reader sees those whom they read in
     * it.
     */
    keepers: ({ id: project }, view) =>
      peopleWhere(
        view,
        (id) =>
          keeps(view, id, project) &&
          ((keeps(view, view.me, project) && seesPerson(view, id)) || readsWriter(view, id, project)),
      ),
    entries: ({ id }, view, { kinds }) =>
      latestFirst(
        view.world.entries.filter(
          (entry) =>
            entry.project === id && readsEntry(view, entry) && (!kinds || kinds.includes(entry.kind)),
        ),
        ({ writtenAt }) => writtenAt,
      ),
    myPerimeter: ({ id }, view) => (keeps(view, view.me, id) ? perimeterOf(view, view.me, id) : null),
    myFeelings: ({ id }, { world, me }) =>
      inOrder(
        world.entries.filter((one) => one.project === id && one.writer === me && one.feeling !== null),
        ({ writtenAt }) => writtenAt,
        (one) => one.id,
      ),
  } satisfies Fields<Project>,
  Perimeter: {
    threshold: ({ threshold }) => levelOf(threshold),
    only: ({ only }, view) => only && peopleWhere(view, (id) => only.includes(id) && hasMet(view, id)),
    except: ({ except }, view) => peopleWhere(view, (id) => except.includes(id) && hasMet(view, id)),
    /** Everybody who would read, if the perimeter were as the arguments say. */
    readers: (set, view, { threshold, only, except }) => {
      const perimeter = {
        ...set,
        threshold: threshold ? weightOf[threshold] : set.threshold,
        only: only === undefined ? set.only : only,
        except: except ?? set.except,
      };
      return readersOf(view, perimeter).map(({ id }) => ({ reader: id, perimeter }));
    },
    /** Exactly the entries of mine that an acquaintance gets; of anybody else nothing. */
    seenAs: ({ project }, view, { personId = '' }) =>
      latestFirst(
        view.world.entries.filter(
          (entry) =>
            entry.writer === view.me &&
            entry.project === project &&
            hasMet(view, personId) &&
            readsEntry({ ...view, me: personId }, entry),
        ),
        ({ writtenAt }) => writtenAt,
      ),
  } satisfies Fields<Perimeter>,
  Reader: {
    person: ({ reader }, view) => personOf(view, reader),
    because: ({ reader, perimeter: { project } }, view) =>
      keeps(view, reader, project) ? 'KEEPER' : 'TRUSTED',
    from: ({ reader, perimeter }, view) => readsFrom(view, reader, perimeter) || null,
  } satisfies Fields<{ reader: Id; perimeter: Perimeter }>,
  FeelingPoint: {
    at: ({ writtenAt }) => writtenAt,
    feeling: ({ feeling }) => feeling,
  } satisfies Fields<Entry>,
  Entry: {
    ...given<Entry>('id', 'kind', 'feeling', 'text', 'writtenAt', 'editedAt'),
    project: ({ project }, { world }) => byId(world.projects, project),
    writer: ({ writer }, view) => personOf(view, writer),
    forMe: ({ writer, forMe }, { me }) => (writer === me ? forMe : null),
    /** The writer alone learns who looked over an entry, and only of those who still read it. */
    lookedOver: (entry, view) =>
      entry.writer !== view.me
        ? null
        : peopleWhere(
            view,
            (id) =>
              view.world.looks.some((look) => look.person === id && look.entry === entry.id) &&
              readsEntry({ ...view, me: id }, entry),
          ),
  } satisfies Fields<Entry>,
  KeeperProposal: {
    ...given<Proposal>('id'),
    projectTitle: ({ project }, { world }) => byId(world.projects, project)?.title,
    project: ({ project }, view) => (seesProject(view, project) ? byId(view.world.projects, project) : null),
    proposer: ({ proposer }, view) => (seesPerson(view, proposer) ? personOf(view, proposer) : null),
    person: ({ person }, view) => personOf(view, person),
    agreed: ({ agreed }, { me }) => agreed.includes(me),
  } satisfies Fields<Proposal>,
} as const;
