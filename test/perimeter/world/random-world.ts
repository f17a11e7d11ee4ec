/**
 * Random small communities for the proof, as facts of the model: 4 to 12 people, and moments so few that many
 * things happen at the same one.
 */
import { privateProperties } from '../../support/canary/private.mjs';
import type { Id, Reason, World } from '../model/facts.ts';
import { minute, NOW, type Chance } from './chance.ts';
import { possible, uniqueBy } from './possible.ts';
import { credentials, doors } from './random-credentials.ts';
import { event } from './random-events.ts';
import { introduction } from './random-introductions.ts';

const [WEIGHTS, KINDS, FEELINGS] = [
  [0.3, 0.4, 0.6, 0.7, 1, 1],
  ['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN'],
  [null, 'LOW', 'STEADY', 'LIT_UP'],
];
const [NAMES, WORDS] = [
  ['Ada', 'ben', 'Chi', 'dario', 'Eva', 'eva', 'Fay'],
  ['jardin', 'piano', 'toiture', 'velo'],
];

/** The texts of a project that may be missing. */
const projectTexts = (privateProperties['Project'] ?? []).filter((field) => field !== 'title');
const words = (text: string) => text.split(' ').filter(Boolean);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);
const pairs = (people: readonly { id: Id }[]) =>
  people.flatMap(({ id: from }) =>
    people.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
  );

/**
 * `mark`, lower-case letters and digits, stands in every id and every topic's name, so that worlds do not
 * meet in one database.
 */
export function randomWorld(chance: Chance, mark: string, most = 12): World {
  const [n, density] = [4 + chance.below(most - 3), chance.of([25, 50, 75])];
  const text = () => chance.some(WORDS, 40).join(' ');
  const id = (kind: string, index: number): Id => `${kind}_${mark}_${index}`;
  const people = upTo(n).map((index) => ({
    id: id('person', index),
    name: chance.of(NAMES),
    about: chance.in100(60) ? text() : null,
    open: chance.in100(80),
    weeklyCap: 3,
    pausedUntil: chance.in100(15) ? NOW + chance.of([-minute, 0, minute]) : null,
    ...chance.of([
      {},
      { mailAsked: false, digest: 'DAILY' as const },
      { mailAsked: true, digest: 'SUNDAY' as const },
    ]),
    ...(index % 2 === 0 ? { email: `${mark}.${index}@example.org` } : { locale: 'EN' as const }),
    // The last one has come just now, and has no name yet.
    ...(index === n - 1 ? { name: '', createdAt: NOW - minute } : {}),
  }));
  const anyone = () => chance.of(people).id;
  const draw = { chance, id, anyone };
  const blocks = chance.some(pairs(people), chance.of([0, 4, 10]));
  const topics = upTo(1 + chance.below(4)).map((index) => ({
    id: id('topic', index),
    name: `${mark} ${chance.of(WORDS)}`,
  }));
  const projects = upTo(1 + chance.below(4)).map((index) => ({
    id: id('project', index),
    title: `Title ${index}`,
    ...Object.fromEntries(
      projectTexts.map((field) => [field, chance.in100(50) ? `${field} ${index}` : null]),
    ),
    createdAt: chance.moment(),
  }));
  const aProject = () => chance.of(projects).id;
  const asks = upTo(1 + chance.below(6)).map((index) => ({
    id: id('ask', index),
    asker: anyone(),
    project: aProject(),
    title: `Ask ${index}`,
    story: chance.in100(60) ? `Story ${index}` : null,
    brief: chance.in100(60) ? `Brief ${index}` : null,
    needs: chance.some(['TIME', 'SKILL'], 50),
    topics: chance.some(topics, 50).map((topic) => topic.id),
    urgency: 'WHENEVER',
    until: chance.in100(30) ? NOW + chance.of([-1, 0, 1]) * minute : null,
    unnamed: chance.in100(50),
    state: chance.of(['DRAFT', 'INNER', 'INNER', 'WIDENED', 'WIDENED', 'RESOLVED', 'CLOSED']),
    draftedAt: NOW - 10 * minute - index,
    sharedAt: chance.moment(),
  }));
  const entries = upTo(chance.below(15)).map((index) => ({
    id: id('entry', index),
    writer: anyone(),
    project: aProject(),
    kind: chance.of(KINDS),
    feeling: chance.of(FEELINGS),
    text: `Text ${index}`,
    writtenAt: chance.moment(),
    editedAt: chance.in100(20) ? NOW : null,
    forMe: chance.in100(15),
  }));
  const met = chance.some(pairs(people), density);
  const keeps = projects.flatMap((project) =>
    [anyone(), ...chance.some(people, 20).map((one) => one.id)].map((keeper) => ({
      person: keeper,
      project: project.id,
      since: chance.moment(),
    })),
  );
  const offers = people.flatMap(({ id: offering }) =>
    chance.some(topics, 60).map((topic) => ({
      person: offering,
      topic: topic.id,
      evidence: chance.below(3),
      note: chance.in100(50) ? text() : null,
      since: chance.moment(),
    })),
  );
  const reason = (): Reason =>
    chance.in100(70)
      ? {
          kind: chance.of(['topic', 'evidence']),
          of: topics[chance.below(Math.min(2, topics.length))]?.id ?? '',
        }
      : { kind: 'text', of: chance.of(WORDS) };
  /** Mostly one that is true of them. */
  const reasonFor = (found: Id): Reason => {
    const [own, said] = [
      offers.filter((offer) => offer.person === found),
      words(people.find((one) => one.id === found)?.about ?? ''),
    ];
    if (said.length > 0 && chance.in100(30)) return { kind: 'text', of: chance.of(said) };
    return own.length > 0 && chance.in100(80)
      ? { kind: chance.of(['topic', 'evidence']), of: chance.of(own).topic }
      : reason();
  };
  const threads = upTo(chance.below(4)).map((index) => ({
    id: id('thread', index),
    item: chance.of([...entries, ...asks, { id: id('entry', 99) }]).id,
    startedAt: chance.moment(),
    people: chance
      .some(people, 45)
      .slice(0, 3)
      .map((one) => ({ person: one.id, since: chance.moment() })),
  }));
  const messages = upTo(chance.below(8)).map((index) => ({
    id: id('message', index),
    thread: id('thread', chance.below(3)),
    from: anyone(),
    text: `Message ${index}`,
    saidAt: chance.moment(),
    hiddenFrom: chance.some(people, 8).map((one) => one.id),
  }));
  const begun = upTo(chance.below(5)).map((index) =>
    introduction(chance, id('introduction', index), {
      people,
      asks,
      items: [...entries, ...asks],
      thread: id('thread', chance.below(3)),
    }),
  );
  const world: World = {
    now: NOW,
    people,
    blocks,
    topics,
    projects,
    asks,
    entries,
    met,
    keeps,
    trusts: chance.some(met, 55).map((tie) => {
      const reads = chance.of(['NOTHING', 'SINCE', 'SINCE', 'EVERYTHING'] as const);
      return {
        ...tie,
        weight: chance.of(WEIGHTS),
        since: chance.moment(),
        reads,
        readsFrom: reads === 'SINCE' ? chance.moment() : null,
      };
    }),
    vouches: chance.some(met, 60).map((tie) => ({ ...tie, since: chance.moment() })),
    offers,
    wishes: upTo(chance.below(5)).map((index) => ({
      id: id('wish', index),
      person: anyone(),
      name: `${mark} ${chance.of(WORDS)}`,
      note: chance.in100(50) ? text() : null,
      since: chance.moment(),
    })),
    perimeters: people.flatMap(({ id: writer }) =>
      chance.some(projects, 40).map((project) => ({
        writer,
        project: project.id,
        threshold: chance.of([0.4, 0.7, 1]),
        only: chance.in100(35) ? chance.some(people, 50).map((one) => one.id) : null,
        except: chance.some(people, 15).map((one) => one.id),
      })),
    ),
    looks: entries.flatMap((entry) =>
      chance.some(people, 25).map((one) => ({ person: one.id, entry: entry.id })),
    ),
    surfaced: asks.flatMap((ask) =>
      chance.some(people, 70).map((one, rank) => ({
        ask: ask.id,
        person: one.id,
        lane: chance.of(['SECOND_CIRCLE', 'SECOND_CIRCLE', 'DORMANT'] as const),
        at: chance.moment(),
        rank,
        band: chance.of(['STRONG', 'GOOD', 'POSSIBLE']),
        reasons: uniqueBy(
          upTo(chance.below(4)).map(() => reasonFor(one.id)),
          ({ kind, of }) => kind + of,
        ),
        connectors: chance
          .some(people, 50)
          .slice(0, 3)
          .map((connector) => connector.id),
      })),
    ),
    dismissals: chance.some(pairs(people), 5).map((tie) => ({
      ...tie,
      scope: chance.of(['NOW', 'ASK', 'EVER'] as const),
      until: NOW + chance.of([-minute, 0, minute]),
      ask: chance.of([...asks, { id: null }]).id,
    })),
    renounced: chance.some(people, 10).map((one) => ({ person: one.id, project: aProject() })),
    proposals: upTo(chance.below(4)).map((index) => {
      const { person: proposer, project } = chance.of(keeps);
      return {
        id: id('proposal', index),
        project,
        person: anyone(),
        proposer,
        at: chance.moment(),
        agreed: chance.some(people, 40).map((one) => one.id),
      };
    }),
    invitations: upTo(chance.below(4)).map((index) => ({
      id: id('invitation', index),
      code: `code-${mark}-${index}`,
      inviter: anyone(),
      words: chance.in100(60) ? `Come ${index}` : null,
      weight: chance.of(WEIGHTS),
      createdAt: chance.moment(),
      expiresAt: NOW + chance.of([0, minute, minute]),
      used: chance.in100(20),
    })),
    threads,
    messages,
    introductions: begun,
    events: upTo(chance.below(16)).map((index) =>
      event(chance, mark, index, { entries, asks, threads, messages, introductions: begun }, anyone()),
    ),
    sessions: people.map(({ id: who }, index) => ({
      id: id('session', index),
      person: who,
      createdAt: NOW - minute,
      lastSeenAt: NOW - (NOW % 86_400_000),
      expiresAt: NOW + 86_400_000,
    })),
    ...credentials(draw),
  };
  return possible({ ...world, ...doors(draw, world) });
}
