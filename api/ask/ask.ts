import { GraphQLError } from 'graphql';
import type { AskState, Need, Resolvers, Urgency } from '../../schema/types.generated.ts';
import { candidates } from '../helper/candidate.ts';
import { signedIn, type Context } from '../server/context.ts';
import { beforeMoment, behindText, byMoment, bySort, page } from '../server/page.ts';
import { closeAsk, draftAsk, refreshAsk, shareAsk, updateAsk, widenAsk } from './change.ts';

/** An ask of the viewer's own. */
export interface AskRow {
  id: string; title: string; story: string | null; brief: string | null; needs: readonly Need[]; urgency: Urgency;
  until: number | null; unnamed: boolean; at: number; project: string; state: AskState;
}

/** What stood there a moment ago in the same request; it can only be gone because it was removed meanwhile. */
async function present<Row>(found: Promise<Row | null>): Promise<Row> {
  const row = await found;
  if (row === null) throw new GraphQLError('This is gone.', { extensions: { code: 'GONE' } });
  return row;
}

const payload = { ask: ({ about }: { about: string | null }, _args: unknown, context: Context) => (about === null ? null : context.load.ask.load(about)) };

export const askResolvers: Resolvers = {
  Ask: {
    project: (ask, _args, context) => present(context.load.project.load(ask.project)),
    asker: (_ask, _args, context) => present(context.load.person.load(signedIn(context))),
    needs: (ask) => [...ask.needs],
    topics: (ask, args, context) => page(context, `topics of ${ask.id}`, args, {
      fetch: (after, limit) => context.run('ask/topics', { me: signedIn(context), ask: ask.id, ...behindText(after), limit }),
      position: bySort,
    }),
    candidates,
  },
  Viewer: {
    asks: (viewer, { state = null, ...args }, context) => page(context, `asks ${state ?? ''}`, args, {
      fetch: (after, limit) => context.run('ask/list', { me: viewer.id, now: context.now, state, ...beforeMoment(after), limit }),
      position: byMoment,
    }),
  },
  Mutation: { draftAsk, updateAsk, shareAsk, widenAsk, refreshAsk, closeAsk },
  DraftAskPayload: payload,
  UpdateAskPayload: payload,
  ShareAskPayload: payload,
  WidenAskPayload: payload,
  RefreshAskPayload: payload,
  CloseAskPayload: payload,
};
