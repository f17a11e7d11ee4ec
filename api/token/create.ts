import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { mutation, type Outcome } from '../request/mutation.ts';
import { invalidInput, limitReached } from '../request/problem.ts';
import { hashOf } from '../request/secret.ts';
import { noteNow } from '../request/security-log.ts';
import { line, moment } from '../request/text.ts';
import { usualScopes } from './scopes.ts';
import { newToken, tokenDays } from './token.ts';

/** `secret` is null when this request made no token. */
export interface CreatedToken extends Outcome {
  secret: string | null;
}

const day = 24 * 3_600_000;
const within = 'a moment from now to a year from now';

const creation = (token: string, hash: string) =>
  mutation({
    check: v.object({
      name: line(100),
      scopes: v.pipe(
        v.array(v.picklist(usualScopes, 'scopes other than METRICS, which the host gives')),
        v.minLength(1, 'one scope or more'),
        v.check((list) => new Set(list).size === list.length, 'each scope once'),
      ),
      expiresAt: v.nullish(moment()),
    }),
    subject: () => token,
    async apply({ run, me, now }, { name, scopes, expiresAt }) {
      const until = expiresAt ?? now + tokenDays.usual * day;
      if (until <= now || until > now + tokenDays.most * day) return invalidInput('expiresAt', within);
      const [made] = await run('token/add', { me, token, hash, name, scopes, now, expiresAt: until });
      if (!made?.allowed)
        return limitReached(`One can have ${made?.limit} valid tokens.`, made?.retryAt ?? null);
      if (!made.demo) await noteNow(run, now, { kind: 'TOKEN_MADE', person: me, what: token });
      return null;
    },
  });

/** A retry gets the token of the first request, without the secret, which is no longer known. */
export const createToken: Required<MutationResolvers>['createToken'] = async (
  parent,
  args,
  context,
  info,
): Promise<CreatedToken> => {
  const [secret, id] = [newToken(), context.clock.newId('token')];
  const outcome = await creation(id, hashOf(secret))(parent, args, context, info);
  return { ...outcome, secret: outcome.subjectId === id ? secret : null };
};
