// Random small communities for the proof, as the model of the rules has them: 4 to 12 people, with moments so few that many are the same.
import fc, { type GeneratorValue } from 'fast-check';
import { introduction, introductions } from './world-introductions.ts';
import { event, events } from './world-events.ts';
import type { Id, Reason, World } from './model.ts';

/** The moment at which all worlds are looked at: far ahead, or the running product would sweep their sessions and invitations away as long over. */
export const NOW = Date.UTC(2100, 0, 15, 12);
const minute = 60_000;
const [WEIGHTS, KINDS, FEELINGS] = [
  [0.3, 0.4, 0.6, 0.7, 1, 1],
  ['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN'],
  [null, 'LOW', 'STEADY', 'LIT_UP'],
];
const [NAMES, WORDS] = [
  ['Ada', 'ben', 'Chi', 'dario', 'Eva', 'eva', 'Fay'],
  ['jardin', 'piano', 'toiture', 'velo'],
];

/** Every number as likely as any other: left to itself fast-check prefers the least and the most, and hardly anybody would trust or offer. */
const evenly = (max: number) => fc.noBias(fc.nat({ max }));

/** What is drawn by chance, so that a failure can be told by its seed. */
export class Chance {
  constructor(private readonly draw: GeneratorValue) {}
  below(n: number): number {
    return this.draw(evenly, n - 1);
  }
  in100(percent: number): boolean {
    return this.below(100) < percent;
  }
  of<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)] as Value;
  }
  some<Value>(list: readonly Value[], percent: number): Value[] {
    return list.filter(() => this.in100(percent));
  }
  /** A moment up to nine minutes ago. */
  moment(): number {
    return NOW - this.below(10) * minute;
  }
  text(): string {
    return this.some(WORDS, 40).join(' ');
  }
}

const words = (text: string) => text.split(' ').filter(Boolean);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);
const pairs = (people: readonly { id: Id }[]) =>
  people.flatMap(({ id: from }) =>
    people.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
  );

/** `mark`, lower-case letters and digits, stands in every id and every topic's name, so that worlds do not meet in one database. */
export function randomWorld(chance: Chance, mark: string, most = 12): World {
  const [n, density] = [4 + chance.below(most - 3), chance.of([25, 50, 75])];
  const id = (kind: string, index: number): Id => `${kind}_${mark}_${index}`;
  const people = upTo(n).map((index) => ({
    id: id('person', index),
    name: chance.of(NAMES),
    about: chance.in100(60) ? chance.text() : null,
    open: chance.in100(80),
    weeklyCap: 3,
    pausedUntil: chance.in100(15) ? NOW + chance.of([-minute, 0, minute]) : null,
    ...chance.of([
      {},
      { mailAsked: false, digest: 'DAILY' as const },
      { mailAsked: true, digest: 'SUNDAY' as const },
    ]),
  }));
  const anyone = () => chance.of(people).id;
  const blocks = chance.some(pairs(people), chance.of([0, 4, 10]));
  const topics = upTo(1 + chance.below(4)).map((index) => ({
    id: id('topic', index),
    name: `${mark} ${chance.of(WORDS)}`,
  }));
  const projects = upTo(1 + chance.below(4)).map((index) => ({
    id: id('project', index),
    title: `Title ${index}`,
    purpose: chance.in100(50) ? `Purpose ${index}` : null,
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
      note: chance.in100(50) ? chance.text() : null,
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
  return possible({
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
        reasons: unique(
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
  });
}

/** Nobody takes part in a conversation with somebody they have blocked, nor is anything they said there, before or after, left to them. */
function talks(
  world: World,
  there: (...ids: Id[]) => boolean,
  blocks: World['blocks'],
): Pick<World, 'threads' | 'messages'> {
  const away = (person: Id, people: { person: Id }[]) =>
    people.some((other) => blocks.some(({ from, to }) => from === person && to === other.person));
  const threads = world.threads
    .map((thread) => ({
      ...thread,
      people: unique(
        thread.people.filter(({ person }) => there(person)),
        ({ person }) => person,
      ),
    }))
    .map((thread) => ({
      ...thread,
      people: thread.people.filter(({ person }) => !away(person, thread.people)),
    }))
    .filter(({ people }) => people.length > 0);
  return {
    threads,
    messages: world.messages.filter(
      ({ from, thread }) =>
        there(from) && threads.some(({ id, people }) => id === thread && !away(from, people)),
    ),
  };
}

function unique<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
const pair = ({ from, to }: { from: Id; to: Id }) => `${from} ${to}`;

/** A world without what cannot come about: no tie to oneself or across a block, no trust where one has not met, no project without a keeper. */
export function possible(world: World): World {
  const people = new Set(world.people.map(({ id }) => id));
  const there = (...ids: Id[]) => ids.every((id) => people.has(id));
  const real = <Row extends { from: Id; to: Id }>(rows: Row[]) =>
    unique(
      rows.filter(({ from, to }) => from !== to && there(from, to)),
      pair,
    );
  const blocks = real(world.blocks);
  const apart = new Set(blocks.flatMap(({ from, to }) => [pair({ from, to }), pair({ from: to, to: from })]));
  const met = real(world.met).filter((tie) => !apart.has(pair(tie)));
  const known = new Set(met.map(pair));
  const tied = <Row extends { from: Id; to: Id }>(rows: Row[]) =>
    real(rows).filter((tie) => known.has(pair(tie)));
  const keeps = unique(
    world.keeps.filter(
      ({ person, project }) => there(person) && world.projects.some(({ id }) => id === project),
    ),
    ({ person, project }) => person + project,
  );
  const projects = world.projects.filter(({ id }) => keeps.some(({ project }) => project === id));
  const has = (id: Id) => projects.some((project) => project.id === id);
  const renounced = unique(
    world.renounced.filter(
      ({ person, project }) =>
        there(person) &&
        has(project) &&
        !keeps.some((one) => one.person === person && one.project === project),
    ),
    ({ person, project }) => person + project,
  );
  const gone = (person: Id, project: Id) =>
    renounced.some((one) => one.person === person && one.project === project);
  const asks = world.asks
    .filter(({ asker, project }) => there(asker) && has(project) && !gone(asker, project))
    .map((ask) => ({ ...ask, sharedAt: ask.state === 'DRAFT' ? null : (ask.sharedAt ?? NOW) }));
  const entries = world.entries.filter(
    ({ writer, project }) => there(writer) && has(project) && !gone(writer, project),
  );
  const topics = new Set(world.topics.map(({ id }) => id));
  const { threads, messages } = talks(world, there, blocks);
  return {
    ...world,
    blocks,
    met,
    projects,
    renounced,
    keeps: keeps.filter(({ project }) => has(project)),
    entries,
    asks: asks.map((ask) => ({ ...ask, topics: ask.topics.filter((topic) => topics.has(topic)) })),
    trusts: tied(world.trusts),
    vouches: tied(world.vouches),
    dismissals: real(world.dismissals).map((row) => ({
      ...row,
      until: row.scope === 'NOW' ? row.until : null,
      ask: row.scope === 'ASK' ? row.ask : null,
    })),
    offers: unique(
      world.offers.filter(({ person, topic }) => there(person) && topics.has(topic)),
      ({ person, topic }) => person + topic,
    ),
    perimeters: unique(
      world.perimeters.filter(({ writer, project }) => there(writer) && has(project)),
      ({ writer, project }) => writer + project,
    ).map((drawn) => ({
      ...drawn,
      only: drawn.only && drawn.only.filter((id) => id !== drawn.writer && there(id)),
      except: drawn.except.filter((id) => id !== drawn.writer && there(id)),
    })),
    looks: unique(
      world.looks.filter(
        ({ person, entry }) =>
          there(person) && entries.some(({ id, writer }) => id === entry && writer !== person),
      ),
      ({ person, entry }) => person + entry,
    ),
    surfaced: unique(
      world.surfaced.filter(
        ({ ask, person }) =>
          there(person) &&
          asks.some(({ id, asker, state }) => id === ask && asker !== person && state !== 'DRAFT'),
      ),
      ({ ask, lane, person }) => ask + lane + person,
    ).map((row) => ({
      ...row,
      connectors:
        row.lane === 'DORMANT'
          ? []
          : row.connectors.filter(
              (id) => there(id) && id !== row.person && asks.find((ask) => ask.id === row.ask)?.asker !== id,
            ),
    })),
    proposals: proposals(world, keeps, (a, b) => apart.has(pair({ from: a, to: b }))),
    threads,
    messages,
    events: events(world.events, there, [
      ...entries.map(({ id, writer }) => ({ id, from: writer })),
      ...asks.map(({ id, asker }) => ({ id, from: asker })),
    ]),
    introductions: introductions(world, there, asks, (a, b) => apart.has(pair({ from: a, to: b }))),
    invitations: world.invitations.filter(({ inviter }) => there(inviter)),
    sessions: world.sessions.filter(({ person }) => there(person)),
  };
}

/** Each by a keeper for somebody who is none, with no block between them and a keeper, agreed to by the proposer and not yet by all. */
function proposals(
  world: World,
  keeps: World['keeps'],
  apart: (a: Id, b: Id) => boolean,
): World['proposals'] {
  return unique(world.proposals, ({ person, project }) => person + project).flatMap((proposal) => {
    const keepers = keeps.filter(({ project }) => project === proposal.project).map(({ person }) => person);
    const sound =
      keepers.includes(proposal.proposer) &&
      !keepers.includes(proposal.person) &&
      world.people.some(({ id }) => id === proposal.person) &&
      keepers.every((keeper) => !apart(keeper, proposal.person));
    if (!sound) return [];
    const agreed = [...keepers, proposal.person].filter(
      (id) => id === proposal.proposer || proposal.agreed.includes(id),
    );
    return [
      {
        ...proposal,
        agreed: agreed.length > keepers.length ? agreed.filter((id) => id !== proposal.person) : agreed,
      },
    ];
  });
}
