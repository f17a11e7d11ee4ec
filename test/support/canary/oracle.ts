/**
 * Who may see a canary now: the text that holds it is looked up in the graph, and the model of the rules
 * decides. The server is not asked.
 */
import type { RecordShape } from 'neo4j-driver';
import {
  readsMessage,
  readsAsk,
  readsEntry,
  seesPerson,
  seesProject,
  seesProposal,
  invitationBehind,
  type Ask,
  type Entry,
  type Viewpoint,
  type Introduction,
  type Invitation,
  type Message,
  type Offer,
  type Person,
  type Project,
  type Wish,
  type World,
} from '../../perimeter/model/model.ts';
import { seesIntroduction, wordsOf } from '../../perimeter/model/model.ts';
import { around, holdersOf } from './around.ts';
import { privateProperties } from './private.mjs';

export type Query = <Row extends RecordShape>(
  text: string,
  params: Record<string, unknown>,
) => Promise<Row[]>;
/**
 * The receiver of a response; `id` is null for a person who is not signed in. `codes`: hashes of what they
 * sent, among them that of the code of an invitation.
 */
export interface Receiver {
  id: string | null;
  codes: readonly string[];
}

type Rule<Thing> = (view: Viewpoint, thing: Thing, codes: readonly string[]) => boolean;
const rule =
  <Thing>(things: (world: World) => Thing[], field: keyof Thing, may: Rule<Thing>) =>
  (view: Viewpoint, token: string, codes: readonly string[]): boolean =>
    things(view.world).some((thing) => String(thing[field] ?? '').includes(token) && may(view, thing, codes));

/** The private texts of a project besides its title, which a proposal shows too. */
const inProject = (privateProperties['Project'] ?? []).filter(
  (field) => field !== 'title',
) as (keyof Project)[];

/**
 * Every property that holds private texts, with who may see it there. Nobody may see a report: the host alone
 * reads it.
 */
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
    (view, { id }) =>
      seesProject(view, id) ||
      view.world.proposals.some((one) => one.project === id && seesProposal(view, one)),
  ),
  ...inProject.map((field) =>
    rule<Project>(
      ({ projects }) => projects,
      field,
      (view, { id }) => seesProject(view, id),
    ),
  ),
  rule<Person>(
    ({ people }) => people,
    'about',
    (view, { id }) => seesPerson(view, id),
  ),
  rule<Offer>(
    ({ offers }) => offers,
    'note',
    ({ me }, { person }) => person === me,
  ),
  rule<Wish>(
    ({ wishes }) => wishes,
    'note',
    ({ me }, { person }) => person === me,
  ),
  rule<Message>(({ messages }) => messages, 'text', readsMessage),
  ...(['title', 'brief'] as const).map((field) =>
    rule<Introduction>(({ introductions }) => introductions, field, seesIntroduction),
  ),
  ...(['words', 'passedWords'] as const).map((field) =>
    rule<Introduction>(
      ({ introductions }) => introductions,
      field,
      (view, one) => seesIntroduction(view, one) && wordsOf(view, one) === one[field],
    ),
  ),
  rule<Invitation>(
    ({ invitations }) => invitations,
    'words',
    (view, one, codes) =>
      one.inviter === view.me || (codes.includes(one.code) && invitationBehind(view, one.code) === one),
  ),
];

export class Oracle {
  private readonly places = new Map<string, { people: string[]; projects: string[] }>();
  constructor(private readonly query: Query) {}

  async mayRead(receiver: Receiver, token: string): Promise<boolean> {
    return (await this.closed(receiver, [token])).length === 0;
  }

  /** The tokens that are closed to a person now. */
  async closed(receiver: Receiver, tokens: readonly string[]): Promise<string[]> {
    const unknown = tokens.filter((token) => !this.places.has(token));
    if (unknown.length > 0) await this.find(unknown);
    const shut = await this.shut(receiver, tokens);
    if (shut.length === 0 || unknown.length === tokens.length) return shut;
    // A text may stand in more places by now, as an entry's does in an ask that began with it.
    await this.find(shut);
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
    const view: Viewpoint = { me: id ?? '', world };
    return tokens.filter((token) => !rules.some((may) => may(view, token, codes)));
  }
}
