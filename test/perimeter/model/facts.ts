/** What there is in a community, as lists of plain facts. Moments are milliseconds since 1970. */
import type { ProjectRow } from '../../../api/neo4j/catalogue.generated.ts';

export type Id = string;
export interface Person {
  id: Id;
  name: string;
  about: string | null;
  open: boolean;
  weeklyCap: number;
  pausedUntil: number | null;
  mailAsked?: boolean;
  digest?: 'NEVER' | 'DAILY' | 'SUNDAY';
  /** The language they chose for their mail. */
  locale?: 'FR' | 'EN';
  email?: string;
  /** When their account was made; imported people have none. */
  createdAt?: number;
}
export interface Trust {
  from: Id;
  to: Id;
  weight: number;
  since: number;
  reads: 'NOTHING' | 'SINCE' | 'EVERYTHING';
  readsFrom: number | null;
}
export interface Vouch {
  from: Id;
  to: Id;
  since: number;
}
export interface Topic {
  id: Id;
  name: string;
}
/** A word that somebody wishes for as a topic; the same word twice is one wish. */
export interface Wish {
  id: Id;
  person: Id;
  name: string;
  note: string | null;
  since: number;
}
export interface Offer {
  person: Id;
  topic: Id;
  evidence: number;
  note: string | null;
  since: number;
}
/** What the shape of a project may hold is null where it is not given. */
export interface Project extends Partial<ProjectRow> {
  id: Id;
  title: string;
  createdAt: number;
}
export interface Perimeter {
  writer: Id;
  project: Id;
  threshold: number;
  only: Id[] | null;
  except: Id[];
}
export interface Entry {
  id: Id;
  writer: Id;
  project: Id;
  kind: string;
  feeling: string | null;
  text: string;
  writtenAt: number;
  editedAt: number | null;
  forMe: boolean;
}
export interface Ask {
  id: Id;
  asker: Id;
  project: Id;
  title: string;
  story: string | null;
  brief: string | null;
  needs: string[];
  topics: Id[];
  urgency: string;
  until: number | null;
  unnamed: boolean;
  state: string;
  draftedAt: number;
  sharedAt: number | null;
}
export interface Reason {
  kind: 'topic' | 'evidence' | 'text';
  of: string;
}
export interface Surfaced {
  ask: Id;
  person: Id;
  lane: 'SECOND_CIRCLE' | 'DORMANT';
  at: number;
  rank: number;
  band: string;
  reasons: Reason[];
  connectors: Id[];
}
export interface Dismissal {
  from: Id;
  to: Id;
  scope: 'NOW' | 'ASK' | 'EVER';
  until: number | null;
  ask: Id | null;
}
export interface Proposal {
  id: Id;
  project: Id;
  person: Id;
  proposer: Id;
  at: number;
  agreed: Id[];
}
export interface Invitation {
  id: Id;
  code: string;
  inviter: Id;
  words: string | null;
  weight: number;
  createdAt: number;
  expiresAt: number;
  used: boolean;
}
/**
 * A conversation about an entry or ask (`item`) with those who take part now. Of a person who left, only
 * their messages remain.
 */
export interface Thread {
  id: Id;
  item: Id | null;
  startedAt: number;
  people: { person: Id; since: number }[];
}
/** `hiddenFrom`: the people its author blocked after saying it. */
export interface Message {
  id: Id;
  thread: Id;
  from: Id;
  text: string;
  saidAt: number;
  hiddenFrom: Id[];
}
/**
 * `ask`: the ask it was requested for; null for an offer. `item`: the ask or entry it is about. `cut`: the
 * first place (see introductions.ts) for which it has ended.
 */
export interface Introduction {
  id: Id;
  kind: 'REQUEST' | 'DORMANT' | 'OFFER';
  at: number;
  expiresAt: number;
  asker: Id | null;
  connector: Id | null;
  candidate: Id | null;
  ask: Id | null;
  item: Id;
  title: string | null;
  brief: string | null;
  needs: string[];
  urgency: string | null;
  unnamed: boolean;
  words: string | null;
  passedWords: string | null;
  passedAt: number | null;
  connectedAt: number | null;
  cut: 1 | 2 | null;
  withdrawn: boolean;
  thread: Id | null;
}
/**
 * An event, in the order of `seq`. `from`: whose entry or ask it is about; everybody who reads that receives
 * it. `to`: the one person a message or an introduction event is for. `subjectId`: what it happened to.
 */
export interface Event {
  id: Id;
  seq: number;
  kind: 'EntryWritten' | 'AskShared' | 'AskResolved' | 'MessageSaid' | 'IntroductionChanged';
  subjectId: Id;
  from: Id | null;
  to: Id | null;
}
export interface Session {
  id: Id;
  person: Id;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
}
/** A token that a person made for themselves. */
export interface Token {
  id: Id;
  person: Id;
  name: string;
  scopes: string[];
  createdAt: number;
  lastUsedAt: number | null;
  expiresAt: number;
}
/** An app that a person registered. */
export interface RegisteredApp {
  id: Id;
  person: Id;
  name: string;
  purpose: string;
  redirects: string[];
  registeredAt: number;
}
/** That a person lets an app in. */
export interface Grant {
  id: Id;
  person: Id;
  app: Id;
  scopes: string[];
  createdAt: number;
  lastUsedAt: number | null;
  expiresAt: number;
}
export interface Passkey {
  id: Id;
  person: Id;
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
}
/** A webhook that a person made in a session, or one of their tokens, or an app by what they let it do. */
export interface Webhook {
  id: Id;
  person: Id;
  token?: Id | null;
  grant?: Id | null;
  url: string;
  query: string | null;
  createdAt: number;
  disabledAt: number | null;
}
export interface Delivery {
  id: Id;
  webhook: Id;
  event: Id;
  at: number;
  tries: number;
  triedAt: number;
  status: number | null;
  deliveredAt: number | null;
  due: number | null;
}
export interface World {
  now: number;
  people: Person[];
  met: { from: Id; to: Id }[];
  trusts: Trust[];
  vouches: Vouch[];
  blocks: { from: Id; to: Id }[];
  topics: Topic[];
  offers: Offer[];
  wishes: Wish[];
  projects: Project[];
  keeps: { person: Id; project: Id; since: number }[];
  perimeters: Perimeter[];
  entries: Entry[];
  looks: { person: Id; entry: Id }[];
  asks: Ask[];
  surfaced: Surfaced[];
  dismissals: Dismissal[];
  proposals: Proposal[];
  renounced: { person: Id; project: Id }[];
  invitations: Invitation[];
  sessions: Session[];
  /** None unless given. */
  tokens?: Token[];
  apps?: RegisteredApp[];
  grants?: Grant[];
  passkeys?: Passkey[];
  webhooks?: Webhook[];
  deliveries?: Delivery[];
  /** Whom the host has suspended: to others, whoever they are, a deleted account. */
  suspended?: Id[];
  threads: Thread[];
  messages: Message[];
  introductions: Introduction[];
  events: Event[];
}
