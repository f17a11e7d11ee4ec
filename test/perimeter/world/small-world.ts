/** A world of a few named people without any facts, for tests that state every fact themselves. */
import type { Ask, Id, Introduction, Project, World } from '../model/facts.ts';
import { minute, NOW } from './chance.ts';

const lists = {
  met: [],
  trusts: [],
  vouches: [],
  blocks: [],
  topics: [],
  offers: [],
  wishes: [],
  projects: [],
  keeps: [],
  perimeters: [],
  entries: [],
  looks: [],
  asks: [],
  surfaced: [],
  dismissals: [],
  proposals: [],
  renounced: [],
  invitations: [],
  threads: [],
  messages: [],
  introductions: [],
  events: [],
} satisfies Partial<World>;

/** The people have the ids `person_<mark>_<name>`, a session each, and are open to requests. */
export function smallWorld(mark: string, names: readonly string[]): World {
  const ids = names.map((name): [string, Id] => [name, `person_${mark}_${name}`]);
  return {
    ...lists,
    now: NOW,
    people: ids.map(([name, id]) => ({
      id,
      name,
      about: null,
      open: true,
      weeklyCap: 3,
      pausedUntil: null,
    })),
    sessions: ids.map(([name, person]) => ({
      id: `session_${mark}_${name}`,
      person,
      createdAt: NOW - minute,
      lastSeenAt: NOW - (NOW % 86_400_000),
      expiresAt: NOW + 86_400_000,
    })),
  };
}

export const projectOf = (mark: string): Project => ({
  id: `project_${mark}_0`,
  title: 'Greenhouse',
  purpose: null,
  createdAt: NOW,
});

/** The properties of an ask of which a test says nothing. */
export const plainAsk = {
  story: null,
  brief: null,
  needs: [],
  topics: [],
  urgency: 'WHENEVER',
  until: null,
  unnamed: false,
} satisfies Partial<Ask>;

/** A widened ask about the project of `projectOf`. */
export const askOf = (mark: string, asker: Id): Ask => ({
  id: `ask_${mark}_0`,
  asker,
  project: projectOf(mark).id,
  title: 'Glass',
  ...plainAsk,
  state: 'WIDENED',
  draftedAt: NOW - 3 * minute,
  sharedAt: NOW - 3 * minute,
});

/** The ask of `asker`, and a request for it that has led to a conversation. */
export function connectedRequest(mark: string, asker: Id, connector: Id, candidate: Id) {
  const ask = askOf(mark, asker);
  const request: Introduction = {
    id: `introduction_${mark}_0`,
    kind: 'REQUEST',
    at: NOW - 2 * minute,
    expiresAt: NOW + minute,
    asker,
    connector,
    candidate,
    ask: ask.id,
    item: ask.id,
    title: ask.title,
    brief: null,
    needs: [],
    urgency: ask.urgency,
    unnamed: false,
    words: 'Please',
    passedWords: 'They ask',
    passedAt: NOW - minute,
    connectedAt: NOW - minute,
    cut: null,
    withdrawn: false,
    thread: `thread_${mark}_0`,
  };
  return {
    keeps: [{ person: asker, project: ask.project, since: 0 }],
    asks: [ask],
    introductions: [request],
  } satisfies Partial<World>;
}
