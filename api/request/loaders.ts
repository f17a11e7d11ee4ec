/**
 * Reads things by id for one viewer, all of a kind in one statement. What the viewer may not see is null, like what does not
 * exist. They live as long as one request and are emptied by every mutation: rights are those of the moment of reading.
 */
import DataLoader from 'dataloader';
import type { AskRow } from '../ask/ask.ts';
import type { ProposalRow } from '../keeper/keeper.ts';
import type { EntryRow, FeelingsRow } from '../entry/entry.ts';
import type { IntroductionRow } from '../introduction/introduction.ts';
import type { Run } from '../neo4j/graph.ts';
import { recheckAccess } from '../perimeter/recheck-access.ts';
import type { PerimeterRow } from '../perimeter/perimeter.ts';
import type { PersonRow } from '../person/person.ts';
import type { ProjectRow } from '../project/project.ts';
import type { TopicRow } from '../topic/topic.ts';
import type { MessageRow, ThreadRow } from '../thread/thread.ts';
import type { TrustRow } from '../trust/trust.ts';
import type { VouchRow } from '../vouch/vouch.ts';

type Loader<Row> = DataLoader<string, Row | null>;
type Read<Row> = (me: string, ids: string[]) => Promise<Row[]>;

/** Each is made when it is first asked for: most requests need two or three, and a subscription holds its own for hours. */
export class Loaders {
  private readonly made = new Map<string, unknown>();

  /** `me` null: nobody is signed in, and nothing is there for them. */
  constructor(
    private readonly run: Run,
    private readonly me: string | null,
    private readonly now: number,
  ) {}

  get person() {
    return this.of<PersonRow>('person', (me, ids) => this.run('person/read', { me, ids, now: this.now }));
  }
  get topic() {
    return this.of<TopicRow>('topic', (me, ids) => this.run('topic/read', { me, ids }));
  }
  get project() {
    return this.of<ProjectRow>('project', (me, ids) => this.run('project/read', { me, ids }));
  }
  get perimeter() {
    return this.of<PerimeterRow>('perimeter', (me, ids) => this.run('perimeter/mine', { me, ids }));
  }
  get feelings() {
    return this.of<FeelingsRow>('feelings', (me, ids) => this.run('entry/feelings', { me, ids }));
  }
  get ask() {
    return this.of<AskRow>('ask', async (me, ids) =>
      recheckAccess(this.run, me, await this.run('ask/read', { me, ids, now: this.now })),
    );
  }
  get entry() {
    return this.of<EntryRow>('entry', async (me, ids) =>
      recheckAccess(this.run, me, await this.run('entry/read', { me, ids })),
    );
  }
  get proposal() {
    return this.of<ProposalRow>('proposal', (me, ids) => this.run('keeper/read', { me, ids }));
  }
  get introduction() {
    return this.of<IntroductionRow>('introduction', (me, ids) =>
      this.run('introduction/read', { me, ids, now: this.now }),
    );
  }
  get thread() {
    return this.of<ThreadRow>('thread', (me, ids) => this.run('thread/read', { me, ids }));
  }
  get message() {
    return this.of<MessageRow>('message', (me, ids) => this.run('thread/message', { me, ids }));
  }
  get trust() {
    return this.of<TrustRow>('trust', (me, ids) => this.run('trust/mine', { me, ids }));
  }
  get vouch() {
    return this.of<VouchRow>('vouch', (me, ids) => this.run('vouch/mine', { me, ids }));
  }

  forget(): void {
    this.made.clear();
  }

  private of<Row extends { id: string }>(name: string, read: Read<Row>): Loader<Row> {
    const made = (this.made.get(name) as Loader<Row> | undefined) ?? this.loader(read);
    this.made.set(name, made);
    return made;
  }

  private loader<Row extends { id: string }>(read: Read<Row>): Loader<Row> {
    const { me } = this;
    return new DataLoader(async (ids) => {
      const rows = new Map((me === null ? [] : await read(me, [...ids])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }
}
