/**
 * What a browser answers: read as far as its challenge and credential, then verified by @simplewebauthn/server.
 * Where anything is wrong, the answer is null, whatever it is.
 */
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Origin } from '../request/origin.ts';

/** Characters of the longest response. */
const longest = 20_000;
const text = v.optional(v.string());
const shape = v.object({
  id: v.string(),
  rawId: v.string(),
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: v.string(), userHandle: v.nullish(v.string()) }),
  clientExtensionResults: v.looseObject({}),
  authenticatorAttachment: text,
});

/** What `signInWithPasskey` and `addPasskey` take: a text; what it holds is known when it has been read. */
export const response = () => v.pipe(v.string(), v.maxLength(longest, 'what a browser answered'));

export interface Read {
  /** In base64url, as it is hashed. */
  challenge: string;
  credential: string;
  /** The id of the person, where the browser says it. */
  user: string | null;
  json: unknown;
}

export function readResponse(json: string): Read | null {
  try {
    const checked = v.safeParse(shape, JSON.parse(json));
    if (!checked.success) return null;
    const { id, response } = checked.output;
    const { challenge } = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString()) as {
      challenge?: unknown;
    };
    const user = response.userHandle ? Buffer.from(response.userHandle, 'base64url').toString() : null;
    return typeof challenge === 'string' ? { challenge, credential: id, user, json: checked.output } : null;
  } catch {
    return null;
  }
}

export interface Made {
  credential: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

/** The new passkey, if a browser of ours made it for this challenge, and its user was verified. */
export async function verifyMade({ json, challenge }: Read, origin: Origin): Promise<Made | null> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: json as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin.pages,
    expectedRPID: origin.host,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return null;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return {
    credential: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transports.map(String),
  };
}

/**
 * The counter that follows, if the passkey signed this challenge for a page of ours, its user was verified, and its
 * counter did not go back.
 */
export async function verifySigned(
  { json, challenge }: Read,
  origin: Origin,
  passkey: Pick<Made, 'credential' | 'publicKey' | 'counter'>,
): Promise<number | null> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: json as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin.pages,
    expectedRPID: origin.host,
    requireUserVerification: true,
    credential: {
      id: passkey.credential,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified && authenticationInfo ? authenticationInfo.newCounter : null;
}
