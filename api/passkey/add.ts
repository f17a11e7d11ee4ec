/** A new passkey: the options for the browser, then what it made of them. */
import { generateRegistrationOptions, type AuthenticatorTransport } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { lockSignedInLately, signInAgain } from '../account/reauthentication.ts';
import { mailLater } from '../mail/outbox.ts';
import type { Statements } from '../neo4j/catalogue.generated.ts';
import { mutation, type Outcome } from '../request/mutation.ts';
import { conflict, invalidInput, limitReached } from '../request/problem.ts';
import { hashOf } from '../request/secret.ts';
import { noteNow } from '../request/security-log.ts';
import { line, locale } from '../request/text.ts';
import { challengeLifetime, newChallenge } from './challenge.ts';
import { passkeyLetter } from './letter.ts';
import { readResponse, response, verifyMade } from './response.ts';

type Mutations = Required<MutationResolvers>;

/** `options` is null when this request began nothing. */
export interface Begun extends Outcome {
  options: string | null;
}

export const inDemo = conflict('The people of the demonstration house have no passkeys.');
const wrong = invalidInput('response', 'what a browser answered to the latest options, within five minutes');

export const beginPasskey: Mutations['beginPasskey'] = async (
  parent,
  args,
  context,
  info,
): Promise<Begun> => {
  const { bytes, hash } = newChallenge();
  const id = context.clock.newId('challenge');
  let asked: Statements['passkey/ask']['row'] | undefined;
  const begin = mutation({
    check: v.object({}),
    subject: () => id,
    async apply({ run, me, now }) {
      const here = await lockSignedInLately(run, me, context.viewer?.session, now);
      if (here?.demo) return inDemo;
      if (!here?.lately) return signInAgain;
      [asked] = await run('passkey/ask', { me, hash, until: now + challengeLifetime });
      return null;
    },
  });
  const outcome = await begin(parent, args, context, info);
  if (outcome.subjectId !== id || !asked) return { ...outcome, options: null };
  const options = await generateRegistrationOptions({
    rpName: 'tiers-espace',
    rpID: context.origin.host,
    challenge: bytes,
    userID: new Uint8Array(Buffer.from(context.viewer?.id ?? '')),
    userName: asked.name || asked.email || 'tiers-espace',
    attestationType: 'none',
    timeout: challengeLifetime,
    excludeCredentials: asked.passkeys.map(({ credential, transports }) => ({
      id: credential,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...outcome, options: JSON.stringify(options) };
};

export const addPasskey: Mutations['addPasskey'] = async (parent, args, context, info) => {
  const id = context.clock.newId('passkey');
  let tell = () => {};
  const add = mutation({
    check: v.object({ name: line(100), response: response(), locale: locale() }),
    subject: () => id,
    async apply({ run, me, now }, { name, response: json, locale: language }) {
      const here = await lockSignedInLately(run, me, context.viewer?.session, now);
      if (here?.demo) return inDemo;
      if (!here?.lately) return signInAgain;
      const read = readResponse(json);
      const [taken] = read
        ? await run('passkey/take-challenge', { me, hash: hashOf(read.challenge), now })
        : [];
      const made = read && taken ? await verifyMade(read, context.origin) : null;
      if (!made) return wrong;
      const [added] = await run('passkey/add', { me, passkey: id, name, ...made, now });
      if (added?.taken) return conflict('This passkey is in use already.', 'response');
      if (!added?.allowed) return limitReached(`One can have ${added?.limit} passkeys.`, null);
      await noteNow(run, now, { kind: 'PASSKEY_ADDED', person: me, what: id });
      const { email } = added;
      tell = () => {
        const link = `${context.origin.address}/me/passkeys`;
        if (email) mailLater(context, () => Promise.resolve(passkeyLetter(language, email, link)));
      };
      return null;
    },
  });
  const outcome = await add(parent, args, context, info);
  if (outcome.subjectId === id) tell(); // a retry finds the passkey of the first request, which told
  return outcome;
};
