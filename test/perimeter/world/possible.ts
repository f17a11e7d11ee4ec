/** Repairs a random world so that it could have come about by the rules of the product. */
import type { Event, Id, World } from '../model/facts.ts';
import { NOW } from './chance.ts';
import { possibleIntroductions } from './possible-introductions.ts';

/** Nobody takes part before or after, left to them. */
function possibleThreads(
  world: World,
  exist: (...ids: Id[]) => boolean,
  blocks: World['blocks'],
): Pick<World, 'threads' | 'messages'> {
  const away = (person: Id, people: { person: Id }[]) =>
    people.some((other) => blocks.some(({ from, to }) => from === person && to === other.person));
  const threads = world.threads
    .map((thread) => ({
      ...thread,
      people: uniqueBy(
        thread.people.filter(({ person }) => exist(person)),
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
        exist(from) && threads.some(({ id, people }) => id === thread && !away(from, people)),
    ),
  };
}

/** The last of those with the same key. */
export function uniqueBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
const pair = ({ from, to }: { from: Id; to: Id }) => `${from} ${to}`;

/**
 * A world without anything that cannot come about: no tie to oneself or across a block, no trust without an
 * acquaintance, no project without a keeper.
 */
export function possible(world: World): World {
  const people = new Set(world.people.map(({ id }) => id));
  const exist = (...ids: Id[]) => ids.every((id) => people.has(id));
  const real = <Row extends { from: Id; to: Id }>(rows: Row[]) =>
    uniqueBy(
      rows.filter(({ from, to }) => from !== to && exist(from, to)),
      pair,
    );
  const blocks = real(world.blocks);
  const blocked = new Set(
    blocks.flatMap(({ from, to }) => [pair({ from, to }), pair({ from: to, to: from })]),
  );
  const areBlocked = (a: Id, b: Id) => blocked.has(pair({ from: a, to: b }));
  const met = real(world.met).filter((tie) => !blocked.has(pair(tie)));
  const known = new Set(met.map(pair));
  const tied = <Row extends { from: Id; to: Id }>(rows: Row[]) =>
    real(rows).filter((tie) => known.has(pair(tie)));
  const keeps = uniqueBy(
    world.keeps.filter(
      ({ person, project }) => exist(person) && world.projects.some(({ id }) => id === project),
    ),
    ({ person, project }) => person + project,
  );
  const projects = world.projects.filter(({ id }) => keeps.some(({ project }) => project === id));
  const has = (id: Id) => projects.some((project) => project.id === id);
  const renounced = uniqueBy(
    world.renounced.filter(
      ({ person, project }) =>
        exist(person) &&
        has(project) &&
        !keeps.some((one) => one.person === person && one.project === project),
    ),
    ({ person, project }) => person + project,
  );
  const gone = (person: Id, project: Id) =>
    renounced.some((one) => one.person === person && one.project === project);
  const asks = world.asks
    .filter(({ asker, project }) => exist(asker) && has(project) && !gone(asker, project))
    .map((ask) => ({ ...ask, sharedAt: ask.state === 'DRAFT' ? null : (ask.sharedAt ?? NOW) }));
  const entries = world.entries.filter(
    ({ writer, project }) => exist(writer) && has(project) && !gone(writer, project),
  );
  const topics = new Set(world.topics.map(({ id }) => id));
  const { threads, messages } = possibleThreads(world, exist, blocks);
  const grants = (world.grants ?? []).filter(
    ({ person, app }) =>
      exist(person) && (world.apps ?? []).some((one) => one.id === app && exist(one.person)),
  );
  const webhooks = (world.webhooks ?? []).filter(
    ({ person, grant }) => exist(person) && (grant == null || grants.some(({ id }) => id === grant)),
  );
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
    offers: uniqueBy(
      world.offers.filter(({ person, topic }) => exist(person) && topics.has(topic)),
      ({ person, topic }) => person + topic,
    ),
    perimeters: uniqueBy(
      world.perimeters.filter(({ writer, project }) => exist(writer) && has(project)),
      ({ writer, project }) => writer + project,
    ).map((drawn) => ({
      ...drawn,
      only: drawn.only && drawn.only.filter((id) => id !== drawn.writer && exist(id)),
      except: drawn.except.filter((id) => id !== drawn.writer && exist(id)),
    })),
    looks: uniqueBy(
      world.looks.filter(
        ({ person, entry }) =>
          exist(person) && entries.some(({ id, writer }) => id === entry && writer !== person),
      ),
      ({ person, entry }) => person + entry,
    ),
    surfaced: uniqueBy(
      world.surfaced.filter(
        ({ ask, person }) =>
          exist(person) &&
          asks.some(({ id, asker, state }) => id === ask && asker !== person && state !== 'DRAFT'),
      ),
      ({ ask, lane, person }) => ask + lane + person,
    ).map((row) => ({
      ...row,
      connectors:
        row.lane === 'DORMANT'
          ? []
          : row.connectors.filter(
              (id) => exist(id) && id !== row.person && asks.find((ask) => ask.id === row.ask)?.asker !== id,
            ),
    })),
    proposals: possibleProposals(world, keeps, areBlocked),
    threads,
    messages,
    events: possibleEvents(world.events, exist, [
      ...entries.map(({ id, writer }) => ({ id, from: writer })),
      ...asks.map(({ id, asker }) => ({ id, from: asker })),
    ]),
    introductions: possibleIntroductions(world, exist, asks, areBlocked),
    wishes: uniqueBy(
      world.wishes.filter(({ person }) => exist(person)),
      ({ person, name }) => `${person} ${name}`,
    ),
    invitations: world.invitations.filter(({ inviter }) => exist(inviter)),
    sessions: world.sessions.filter(({ person }) => exist(person)),
    webhooks,
    passkeys: (world.passkeys ?? []).filter(({ person }) => exist(person)),
    deliveries: (world.deliveries ?? []).filter(({ webhook }) => webhooks.some(({ id }) => id === webhook)),
    tokens: (world.tokens ?? []).filter(({ person }) => exist(person)),
    apps: (world.apps ?? []).filter(({ person }) => exist(person)),
    grants,
  };
}

/** The world as those see it who are not suspended: the others have deleted their accounts. */
export const present = ({ suspended = [], ...world }: World): World =>
  suspended.length === 0
    ? world
    : possible({ ...world, people: world.people.filter(({ id }) => !suspended.includes(id)) });

/**
 * A proposal is made by a keeper, for a person who is none and has no block with any keeper. Its proposer has
 * agreed, and not yet everybody.
 */
function possibleProposals(
  world: World,
  keeps: World['keeps'],
  areBlocked: (a: Id, b: Id) => boolean,
): World['proposals'] {
  return uniqueBy(world.proposals, ({ person, project }) => person + project).flatMap((proposal) => {
    const keepers = keeps.filter(({ project }) => project === proposal.project).map(({ person }) => person);
    const sound =
      keepers.includes(proposal.proposer) &&
      !keepers.includes(proposal.person) &&
      world.people.some(({ id }) => id === proposal.person) &&
      keepers.every((keeper) => !areBlocked(keeper, proposal.person));
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

/** An event for one person needs that person; an event of an entry or ask comes from its writer. */
const possibleEvents = (
  all: readonly Event[],
  exist: (id: Id) => boolean,
  written: readonly { id: Id; from: Id }[],
): Event[] =>
  all.flatMap((one) => {
    if (one.to !== null) return exist(one.to) ? [one] : [];
    return written.filter(({ id }) => id === one.subjectId).map(({ from }) => ({ ...one, from }));
  });
