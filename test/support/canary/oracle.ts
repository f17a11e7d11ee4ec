/** Who may see a canary at this moment: what holds it is looked up in the graph, and the model of the rules decides. Nothing of the server is asked. */
import type { RecordShape } from 'neo4j-driver';
import {
  hears,
  isOpen,
  readsAsk,
  readsEntry,
  seesPerson,
  seesProject,
  seesProposal,
  apart,
  type Ask,
  type Entry,
  type Eyes,
  type Introduction,
  type Invitation,
  type Message,
  type Offer,
  type Person,
  type Project,
  type World,
} from '../../perimeter/model.ts';
import { isThere, wordsOf } from '../../perimeter/introductions.ts';
import { around, holdersOf } from './around.ts';

export type Query = <Row extends RecordShape>(
  text: string,
  params: Record<string, unknown>,
) => Promise<Row[]>;
/** Whoever gets an answer: null for nobody. `codes`: hashes of all they sent, among them that of the code of an invitation. */
export interface Receiver {
  id: string | null;
  codes: readonly string[];
}

type Rule<Thing> = (eyes: Eyes, thing: Thing, codes: readonly string[]) => boolean;
const rule =
  <Thing>(things: (world: World) => Thing[], field: keyof Thing, may: Rule<Thing>) =>
  (eyes: Eyes, token: string, codes: readonly string[]): boolean =>
    things(eyes.world).some((thing) => String(thing[field] ?? '').includes(token) && may(eyes, thing, codes));

/** Each place where a private text stands, with who may see it there. What is in a report is nobody's: the host alone reads it. */
const rules = [
  rule<Entry>(({ entries }) => entries, 'text', readsEntry),
  rule<Ask>(({ asks }) => asks, 'title', readsAsk),
  rule<Ask>(({ asks }) => asks, 'story', readsAsk),
  rule<Ask>(
    ({ asks }) => asks,
    'brief',
    ({ me }, { asker }) => asker === me,
  ),
  rule<Project>(
    ({ projects }) => projects,
    'title',
    (eyes, { id }) =>
      seesProject(eyes, id) ||
      eyes.world.proposals.some((one) => one.project === id && seesProposal(eyes, one)),
  ),
  rule<Project>(
    ({ projects }) => projects,
    'purpose',
    (eyes, { id }) => seesProject(eyes, id),
  ),
  rule<Person>(
    ({ people }) => people,
    'about',
    (eyes, { id }) => seesPerson(eyes, id),
  ),
  rule<Offer>(
    ({ offers }) => offers,
    'note',
    ({ me }, { person }) => person === me,
  ),
  rule<Message>(({ messages }) => messages, 'text', hears),
  ...(['title', 'brief'] as const).map((field) =>
    rule<Introduction>(({ introductions }) => introductions, field, isThere),
  ),
  ...(['words', 'passedWords'] as const).map((field) =>
    rule<Introduction>(
      ({ introductions }) => introductions,
      field,
      (eyes, one) => isThere(eyes, one) && wordsOf(eyes, one) === one[field],
    ),
  ),
  rule<Invitation>(
    ({ invitations }) => invitations,
    'words',
    (eyes, one, codes) =>
      one.inviter === eyes.me ||
      (codes.includes(one.code) && isOpen(eyes, one) && !apart(eyes, eyes.me, one.inviter)),
  ),
];

export class Oracle {
  private readonly places = new Map<string, { people: string[]; projects: string[] }>();
  constructor(private readonly query: Query) {}

  async mayRead(receiver: Receiver, token: string): Promise<boolean> {
    return (await this.closed(receiver, [token])).length === 0;
  }

  /** Those of some tokens that are closed to somebody now. */
  async closed(receiver: Receiver, tokens: readonly string[]): Promise<string[]> {
    const unknown = tokens.filter((token) => !this.places.has(token));
    if (unknown.length > 0) await this.find(unknown);
    const shut = await this.shut(receiver, tokens);
    if (shut.length === 0 || unknown.length === tokens.length) return shut;
    await this.find(shut); // a text may stand in more places by now, as an entry's does in an ask that began with it
    return await this.shut(receiver, shut);
  }

  private async find(tokens: readonly string[]): Promise<void> {
    const rows = await holdersOf(this.query, tokens);
    for (const token of tokens) {
      const own = rows.filter((row) => row.token === token);
      this.places.set(token, {
        people: own.flatMap(({ person }) => person ?? []),
        projects: own.flatMap(({ project }) => project ?? []),
      });
    }
  }

  private async shut({ id, codes }: Receiver, tokens: readonly string[]): Promise<string[]> {
    const places = tokens.flatMap((token) => this.places.get(token) ?? []);
    const world = await around(
      this.query,
      id,
      places.flatMap(({ people }) => people),
      places.flatMap(({ projects }) => projects),
    );
    const eyes: Eyes = { me: id ?? '', world };
    return tokens.filter((token) => !rules.some((may) => may(eyes, token, codes)));
  }
}
