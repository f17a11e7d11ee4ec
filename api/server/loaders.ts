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
import { lookAgain } from '../perimeter/look.ts';
import type { PerimeterRow } from '../perimeter/perimeter.ts';
import type { PersonRow } from '../person/person.ts';
import type { ProjectRow } from '../project/project.ts';
import type { TopicRow } from '../topic/topic.ts';
import type { MessageRow, ThreadRow } from '../thread/thread.ts';
import type { TrustRow } from '../trust/trust.ts';
import type { VouchRow } from '../vouch/vouch.ts';

type Loader<Row> = DataLoader<string, Row | null>;
export interface Loaders {
  person: Loader<PersonRow>;
  topic: Loader<TopicRow>;
  project: Loader<ProjectRow>;
  perimeter: Loader<PerimeterRow>;
  feelings: Loader<FeelingsRow>;
  ask: Loader<AskRow>;
  entry: Loader<EntryRow>;
  proposal: Loader<ProposalRow>;
  introduction: Loader<IntroductionRow>;
  thread: Loader<ThreadRow>;
  message: Loader<MessageRow>;
  trust: Loader<TrustRow>;
  vouch: Loader<VouchRow>;
  forget(): void;
}

function loader<Row extends { id: string }>(read: (ids: string[]) => Promise<Row[]>): Loader<Row> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await read([...ids])).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** `me` null: nobody is signed in, and nothing is there for them. */
export function createLoaders(run: Run, me: string | null, now: number): Loaders {
  const mine = <Row extends { id: string }>(read: (me: string, ids: string[]) => Promise<Row[]>) =>
    loader<Row>((ids) => (me === null ? Promise.resolve([]) : read(me, ids)));
  const loaders = {
    person: mine((me, ids) => run('person/read', { me, ids, now })),
    topic: mine((me, ids) => run('topic/read', { me, ids })),
    project: mine((me, ids) => run('project/read', { me, ids })),
    perimeter: mine((me, ids) => run('perimeter/mine', { me, ids })),
    feelings: mine((me, ids) => run('entry/feelings', { me, ids })),
    ask: mine(async (me, ids) => lookAgain(run, me, await run('ask/read', { me, ids, now }))),
    entry: mine(async (me, ids) => lookAgain(run, me, await run('entry/read', { me, ids }))),
    proposal: mine((me, ids) => run('keeper/read', { me, ids })),
    introduction: mine((me, ids) => run('introduction/read', { me, ids, now })),
    thread: mine((me, ids) => run('thread/read', { me, ids })),
    message: mine((me, ids) => run('thread/message', { me, ids })),
    trust: mine((me, ids) => run('trust/mine', { me, ids })),
    vouch: mine((me, ids) => run('vouch/mine', { me, ids })),
  };
  return { ...loaders, forget: () => { for (const each of Object.values(loaders)) each.clearAll(); } };
}
