import type { AskResolvers, Band, Resolvers } from '../../schema/types.generated.ts';
import type { PersonRow } from '../person/person.ts';
import { signedIn } from '../request/context.ts';
import { page } from '../request/page.ts';
import type { TopicRow } from '../topic/topic.ts';
import { dismissCandidate } from './mutations.ts';

/** Somebody stored on an ask who still holds. */
export interface CandidateRow extends PersonRow {
  rank: number;
  band: Band;
  reasons: readonly string[];
  connectors: readonly PathRow[];
  offered: readonly TopicRow[];
}
export type PathRow = PersonRow;
export interface TopicReason {
  kind: 'topic' | 'evidence';
  topic: TopicRow;
}
export interface TextReason {
  kind: 'text';
  word: string;
}
export type ReasonRow = TopicReason | TextReason;

export const candidates: NonNullable<AskResolvers['candidates']> = (
  ask,
  { lane = 'SECOND_CIRCLE', ...args },
  context,
) =>
  page(context, `candidates ${lane} ${ask.id}`, args, {
    fetch: (after, limit) =>
      context.run('helper/candidates', {
        me: signedIn(context),
        ask: ask.id,
        lane,
        now: context.now,
        after: after ? Number(after[0]) : null,
        limit,
      }),
    position: ({ rank, id }) => [rank, id],
  });

const kinds = { topic: 'SharedTopic', evidence: 'Evidence', text: 'TextMatch' } as const;

export const helperResolvers: Resolvers = {
  Candidate: {
    person: (candidate) => candidate,
    paths: ({ connectors }) => [...connectors],
    /**
     * Stored as `topic:<id>`, `evidence:<id>` and `text:<word>`; a topic the host removed since then is left
     * out.
     */
    reasons: ({ reasons, offered }) =>
      reasons.flatMap((reason): ReasonRow[] => {
        const [kind = '', rest = ''] = reason.split(/:(.*)/s);
        if (kind === 'text') return [{ kind, word: rest }];
        const topic = offered.find(({ id }) => id === rest);
        return topic ? [{ kind: kind === 'evidence' ? 'evidence' : 'topic', topic }] : [];
      }),
  },
  Path: { connector: (connector) => connector },
  Mutation: { dismissCandidate },
  DismissCandidatePayload: {
    ask: ({ subjectId }, _args, context) => (subjectId === null ? null : context.load.ask.load(subjectId)),
  },
  Reason: { __resolveType: ({ kind }) => kinds[kind] },
};
