/** Signing in with a passkey: the options, which are the same for everybody, then what the browser answered. */
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { enter, newSession, sessionOf, viewerIn } from '../account/session.ts';
import type { Context } from '../request/context.ts';
import { openMutation, withCookie, type OpenChange } from '../request/open-mutation.ts';
import { notFound, type ProblemRow } from '../request/problem.ts';
import { hashOf } from '../request/secret.ts';
import { line } from '../request/text.ts';
import { challengeLifetime, newChallenge, type Challenge } from './challenge.ts';
import { readResponse, response, verifySigned } from './response.ts';

type Mutations = Required<MutationResolvers>;

const day = 24 * 3_600_000;
const refusal: ProblemRow = {
  ...notFound('response'),
  message: 'This passkey opens nothing here, or not any more. Try again, or ask for a link.',
};

const begin = (challenge: Challenge) =>
  openMutation({
    check: v.object({}),
    draw: () => challenge,
    async apply({ run, now }, _input, { hash }) {
      await run('passkey/request-sign-in', { hash, until: now + challengeLifetime });
      return null;
    },
  });

export const beginPasskeySignIn: Mutations['beginPasskeySignIn'] = async (parent, args, context) => {
  const challenge = newChallenge();
  const { problems } = await begin(challenge)(parent, args, context);
  if (problems.length > 0) return { options: null, problems };
  const options = await generateAuthenticationOptions({
    rpID: context.origin.host,
    challenge: challenge.bytes,
    timeout: challengeLifetime,
    userVerification: 'required',
  });
  return { options: JSON.stringify(options), problems };
};

/** The person whose passkey signed a challenge of ours; null where anything is wrong. */
async function holderOf(
  { run, now }: OpenChange,
  json: string,
  session: string,
  { origin }: Context,
): Promise<string | null> {
  const read = readResponse(json);
  if (!read) return null;
  const [challenge] = await run('passkey/use-challenge', { hash: hashOf(read.challenge), session, now });
  const [known] = await run('passkey/lock', { credential: read.credential });
  if (!challenge || !known || (read.user !== null && read.user !== known.person)) return null;
  // What is sent again has the counter that is stored since the first time.
  const counter = challenge.again ? 0 : known.counter;
  const next = await verifySigned(read, origin, { ...known, credential: read.credential, counter });
  if (next === null) return null;
  await run('passkey/used', { passkey: known.passkey, counter: next, usedAt: now - (now % day) });
  return known.person;
}

const signIn = (context: Context) =>
  openMutation({
    check: v.object({ response: response(), key: v.nullish(line(200)) }),
    admit: withCookie,
    draw: ({ clock, now }, { response: json, key }) =>
      newSession(clock, now, key == null ? undefined : sessionOf(json, key)),
    async apply(change, { response: json }, session) {
      const person = await holderOf(change, json, session.id, context);
      return person !== null && (await enter(change.run, person, session)) ? person : refusal;
    },
    done: ({ cookie }, _person, { secret }) => cookie.set(secret),
    becomes: (person, session) => viewerIn(session, person),
  });

export const signInWithPasskey: Mutations['signInWithPasskey'] = async (parent, args, context) => {
  const outcome = await signIn(context)(parent, args, context);
  if (outcome.problems.length > 0) context.security.count('SIGN_IN_REFUSED');
  return outcome;
};
