import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { mutation, refused, type Outcome } from '../request/mutation.ts';
import { unauthenticated, type Context } from '../request/context.ts';
import { conflict, limitReached } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { askedBy } from './asked-by.ts';
import { queryProblem } from './query.ts';
import { newSecret, secretGiven } from './secret.ts';

/** `secret` is null when this request made no webhook. */
export interface CreatedWebhook extends Outcome {
  secret: string | null;
}

const inDemo = conflict('The demonstration house sends nothing to anybody.');

const creation = (webhook: string, made: string, context: Context) =>
  mutation({
    check: v.object({
      url: v.pipe(
        v.string(),
        v.rawCheck(({ dataset, addIssue }) => {
          const problem = dataset.typed ? context.webhooks.hosts.problemOf(dataset.value) : null;
          if (problem !== null) addIssue({ message: problem });
        }),
      ),
      query: v.nullish(v.string()),
      secret: v.nullish(secretGiven()),
    }),
    subject: () => webhook,
    async apply({ run, me, now }, { url, query, secret }) {
      const [added] = await run('webhook/add', {
        me,
        webhook,
        url,
        query: query ?? null,
        secret: secret ?? made,
        ...askedBy(context),
        now,
      });
      if (!added) throw unauthenticated(); // what the app was let do has ended a moment ago
      if (added.demo) return inDemo;
      if (!added.allowed) return limitReached(`One can have ${added.limit} webhooks.`, null);
      await noteNow(run, now, { kind: 'WEBHOOK_MADE', person: me, what: webhook });
      return null;
    },
  });

/** A retry gets the webhook of the first request, without the secret. */
export const createWebhook: Required<MutationResolvers>['createWebhook'] = async (
  parent,
  args,
  context,
  info,
): Promise<CreatedWebhook> => {
  const { query, secret } = args.input;
  const problem = query == null ? null : await queryProblem(context, query);
  if (problem) return { ...refused(problem), secret: null };
  const [id, made] = [context.clock.newId('webhook'), newSecret()];
  const outcome = await creation(id, made, context)(parent, args, context, info);
  return { ...outcome, secret: outcome.subjectId === id ? (secret ?? made) : null };
};
