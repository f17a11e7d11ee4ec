import type { Resolvers } from '../../schema/types.generated.ts';
import type { EntryRow, FeelingsRow } from '../neo4j/catalogue.generated.ts';
import { recheckAccess } from '../perimeter/recheck-access.ts';
import { signedIn, type Context } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, behindText, byMoment, bySort, page, fromMoment } from '../request/page.ts';
import { editEntry, lookOver, removeEntry, writeEntry } from './mutations.ts';

type Changed = { subjectId: string | null };
/**
 * True when the viewer's last three entries in the project are all STUCK or DOUBT: the client then suggests
 * to ask somebody.
 */
async function suggestsAsk({ subjectId }: Changed, _args: unknown, context: Context): Promise<boolean> {
  if (subjectId === null) return false;
  const lately = await context.run('entry/lately', { me: signedIn(context), entry: subjectId });
  return lately.length === 3 && lately.every(({ kind }) => kind === 'STUCK' || kind === 'DOUBT');
}

declare module '../request/loaders.ts' {
  interface Rows {
    entry: EntryRow;
    feelings: FeelingsRow;
  }
}

export const entryReaders: Pick<Readers, 'entry' | 'feelings'> = {
  entry: {
    nodeType: 'Entry',
    read: async ({ run, me }, ids) => recheckAccess(run, me, await run('entry/read', { me, ids })),
  },
  feelings: { read: ({ run, me }, ids) => run('entry/feelings', { me, ids }) },
};

export const entryResolvers: Resolvers = {
  Entry: {
    writtenAt: ({ at }) => at,
    lookedOver: (entry, args, context) =>
      entry.writer.id !== signedIn(context)
        ? null
        : page(context, `looked over ${entry.id}`, args, {
            fetch: (after, limit) =>
              context.run('entry/looked-over', {
                me: signedIn(context),
                entry: entry.id,
                ...behindText(after),
                limit,
              }),
            position: bySort,
          }),
  },
  Project: {
    entries: (project, { kinds = null, ...args }, context) =>
      page(context, `entries ${JSON.stringify(kinds)} ${project.id}`, args, {
        fetch: (after, limit) =>
          context.run('entry/list', {
            me: signedIn(context),
            project: project.id,
            kinds,
            ...beforeMoment(after),
            limit,
          }),
        fetchBackwards: (before, limit) =>
          context.run('entry/list-backwards', {
            me: signedIn(context),
            project: project.id,
            kinds,
            ...fromMoment(before),
            limit,
          }),
        position: byMoment,
        recheckAccess: (rows) => recheckAccess(context.run, signedIn(context), rows),
      }),
    myFeelings: async ({ id }, _args, context) => (await context.load.feelings.load(id))?.felt ?? [],
  },
  Mutation: { writeEntry, editEntry, removeEntry, lookOver },
  WriteEntryPayload: { suggestsAsk },
};
