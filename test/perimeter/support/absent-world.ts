/**
 * A small world for absent.test.ts: `me`, a friend who trusts me, and people whose things are not there for
 * me. Everybody keeps a project, writes in it, asks, proposes and invites.
 */
import type { Id, Introduction, World } from '../model/facts.ts';
import { NOW } from '../world/chance.ts';
import { plainAsk } from '../world/small-world.ts';

/**
 * Why something is not there for me: it never was, it was deleted, it is a stranger's, behind a block, or of
 * a person who is suspended.
 */
export const causes = ['never', 'deleted', 'far', 'blocker', 'blocked', 'suspended'] as const;

export const types = [
  'person',
  'project',
  'entry',
  'ask',
  'proposal',
  'invitation',
  'session',
  'token',
  'app',
  'passkey',
  'webhook',
  'delivery',
  'wish',
  'topic',
  'thread',
  'message',
  'introduction',
] as const;
export type Type = (typeof types)[number];

export interface Cast {
  id: (kind: string, name: string) => Id;
  /** The code of an invitation. */
  codeOf: (name: string) => string;
  me: Id;
  friend: Id;
  /** A person nobody leads to. */
  far: Id;
  /** Has blocked me. */
  blocker: Id;
  /** I have blocked them, and they me. */
  blocked: Id;
  /** Deletes their account before the tests; their things bear the name `deleted`. */
  leaver: Id;
  /** Trusts me fully, and is suspended. */
  suspended: Id;
  helper: Id;
  /** A project kept by me and by the blocker. */
  together: Id;
}

export function castOf(mark: string): Cast {
  const id = (kind: string, name: string): Id => `${kind}_${mark}_${name}`;
  const person = (name: string) => id('person', name);
  return {
    id,
    codeOf: (name) => `code ${mark} ${name}`,
    me: person('me'),
    friend: person('friend'),
    far: person('far'),
    blocker: person('blocker'),
    blocked: person('blocked'),
    leaver: person('leaver'),
    suspended: person('suspended'),
    helper: person('helper'),
    together: id('project', 'together'),
  };
}

/**
 * The ids of a type that are not there for me, with their cause. A topic is nobody's: it can only be another
 * house's.
 */
export function missingIds({ id, ...people }: Cast, type: Type): [string, Id][] {
  const ofPeople = { ...people, deleted: people.leaver, never: id('person', 'never') };
  if (type === 'person') return causes.map((cause) => [cause, ofPeople[cause]]);
  const possible = type === 'topic' ? (['never', 'far'] as const) : causes;
  return possible.map((cause) => [cause, id(type, cause)]);
}

const nothing = {
  perimeters: [],
  looks: [],
  dismissals: [],
  renounced: [],
  offers: [],
} satisfies Partial<World>;

/** Nothing has come of it yet. */
const newRequest = {
  kind: 'REQUEST',
  at: NOW,
  expiresAt: NOW + 1000,
  title: 'Ask',
  brief: null,
  needs: [],
  urgency: 'WHENEVER',
  unnamed: false,
  words: 'Please',
  passedWords: null,
  passedAt: null,
  connectedAt: null,
  cut: null,
  withdrawn: false,
  thread: null,
} satisfies Partial<Introduction>;

export function absentWorld(cast: Cast, mark: string): World {
  const { id, codeOf, me, friend, far, blocker, blocked, leaver, suspended, helper, together } = cast;
  const all = [me, friend, far, blocker, blocked, leaver, suspended];
  const nameOf = (person: Id) => (person === leaver ? 'deleted' : (person.split('_').at(-1) ?? ''));
  const each = <Row>(make: (person: Id, name: string) => Row): Row[] =>
    all.map((person) => make(person, nameOf(person)));
  return {
    ...nothing,
    now: NOW,
    people: [...all, helper].map((person) => ({
      id: person,
      name: 'Somebody',
      about: null,
      open: true,
      weeklyCap: 3,
      pausedUntil: null,
    })),
    met: [
      { from: me, to: friend },
      { from: friend, to: me },
      { from: friend, to: helper },
      { from: me, to: suspended },
      { from: suspended, to: me },
    ],
    suspended: [suspended],
    trusts: [
      { from: friend, to: me, weight: 1, since: 0, reads: 'EVERYTHING', readsFrom: null },
      { from: me, to: friend, weight: 1, since: 0, reads: 'NOTHING', readsFrom: null },
      { from: suspended, to: me, weight: 1, since: 0, reads: 'EVERYTHING', readsFrom: null },
    ],
    vouches: [{ from: friend, to: helper, since: 0 }],
    blocks: [
      { from: blocker, to: me },
      { from: me, to: blocked },
      { from: blocked, to: me },
    ],
    topics: [{ id: id('topic', 'open'), name: `${mark} wood` }],
    projects: [
      ...each((_, name) => ({ id: id('project', name), title: 'A title', purpose: null, createdAt: 0 })),
      { id: together, title: 'A title', purpose: null, createdAt: 0 },
    ],
    keeps: [
      ...each((person, name) => ({ person, project: id('project', name), since: 0 })),
      ...[me, blocker, suspended].map((person) => ({ person, project: together, since: 0 })),
    ],
    entries: each((writer, name) => ({
      id: id('entry', name),
      writer,
      project: id('project', name),
      kind: 'NOTE',
      feeling: null,
      text: 'Text',
      writtenAt: 1,
      editedAt: null,
      forMe: false,
    })),
    asks: each((asker, name) => ({
      id: id('ask', name),
      asker,
      project: id('project', name),
      title: 'Ask',
      ...plainAsk,
      state: 'INNER',
      draftedAt: 0,
      sharedAt: 1,
    })),
    surfaced: [
      {
        ask: id('ask', 'me'),
        person: helper,
        lane: 'SECOND_CIRCLE',
        at: 0,
        rank: 0,
        band: 'GOOD',
        reasons: [],
        connectors: [friend],
      },
    ],
    proposals: each((proposer, name) => ({
      id: id('proposal', name),
      project: id('project', name),
      person: proposer === friend ? far : friend,
      proposer,
      at: 0,
      agreed: [proposer],
    })),
    invitations: each((inviter, name) => ({
      id: id('invitation', name),
      code: codeOf(name),
      inviter,
      words: null,
      weight: 1,
      createdAt: 0,
      expiresAt: NOW + 1,
      used: false,
    })),
    threads: each((person, name) => ({
      id: id('thread', name),
      item: null,
      startedAt: 0,
      people: [{ person, since: 0 }],
    })),
    messages: each((from, name) => ({
      id: id('message', name),
      thread: id('thread', name),
      from,
      text: 'Said',
      saidAt: 1,
      hiddenFrom: [],
    })),
    introductions: each((asker, name) => ({
      ...newRequest,
      id: id('introduction', name),
      asker,
      connector: asker === friend ? far : friend,
      candidate: helper,
      ask: id('ask', name),
      item: id('ask', name),
    })),
    events: each((from, name) => ({
      id: id('event', name),
      seq: all.indexOf(from),
      kind: 'EntryWritten',
      subjectId: id('entry', name),
      from,
      to: null,
    })),
    sessions: each((person, name) => ({
      id: id('session', name),
      person,
      createdAt: NOW - 60_000,
      lastSeenAt: NOW - (NOW % 86_400_000),
      expiresAt: NOW + 86_400_000,
    })),
    wishes: each((person, name) => ({
      id: id('wish', name),
      person,
      name: `${mark} bicycles`,
      note: null,
      since: 0,
    })),
    tokens: each((person, name) => ({
      id: id('token', name),
      person,
      name: 'A program',
      scopes: ['PEOPLE_READ'],
      createdAt: 0,
      lastUsedAt: null,
      expiresAt: NOW + 86_400_000,
    })),
    apps: each((person, name) => ({
      id: id('app', name),
      person,
      name: 'An app',
      purpose: 'Tells the time',
      redirects: [],
      registeredAt: 0,
    })),
    passkeys: each((person, name) => ({
      id: id('passkey', name),
      person,
      name: 'A phone',
      createdAt: 0,
      lastUsedAt: null,
    })),
    webhooks: each((person, name) => ({
      id: id('webhook', name),
      person,
      url: 'https://hooks.example',
      query: null,
      createdAt: 0,
      disabledAt: null,
    })),
    deliveries: each((_, name) => ({
      id: id('delivery', name),
      webhook: id('webhook', name),
      event: id('event', name),
      at: NOW,
      tries: 1,
      triedAt: NOW,
      status: 204,
      deliveredAt: NOW,
      due: null,
    })),
  };
}
