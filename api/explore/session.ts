/**
 * Who is signed in to our pages in this browser, and the token that they make for this page: for an hour, and
 * with the scopes that they tick. It stays in the session storage of the tab.
 */
import type { Scope } from '../../schema/enums.generated.ts';

export interface State {
  viewer: { person: { name: string } | null } | null;
  house: { demo: boolean };
}
interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}
interface Problems {
  problems: { message: string }[];
}

const hour = 3_600_000; // milliseconds

/** As our own pages send it, with the cookie. Throws the first error. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? 'The server did not answer.');
  return data;
}

export const readState = (): Promise<State> => ask('{ viewer { person { name } } house { demo } }');

/** Opens a demonstration house for this browser. Throws why there is none. */
export async function visitDemo(): Promise<void> {
  const query = 'mutation ($input: VisitDemoInput!) { visitDemo(input: $input) { problems { message } } }';
  const locale = navigator.language.startsWith('fr') ? 'FR' : 'EN';
  const input = { locale, key: crypto.randomUUID() };
  const { visitDemo } = await ask<{ visitDemo: Problems }>(query, { input });
  if (visitDemo.problems[0]) throw new Error(visitDemo.problems[0].message);
}

/** The new token, in place of the one this page made before. Throws why there is none. */
export async function makeToken(scopes: readonly Scope[]): Promise<string> {
  await endToken();
  const query = `mutation ($input: CreateTokenInput!) {
    createToken(input: $input) { token { id } secret problems { message } } }`;
  const input = { name: 'Explorer', scopes, expiresAt: new Date(Date.now() + hour).toISOString() };
  const { createToken } = await ask<{
    createToken: Problems & { token: { id: string } | null; secret: string | null };
  }>(query, { input });
  const { token, secret, problems } = createToken;
  if (!token || !secret) throw new Error(problems[0]?.message ?? 'No token was made.');
  sessionStorage.setItem('token-id', token.id);
  return secret;
}

async function endToken(): Promise<void> {
  const tokenId = sessionStorage.getItem('token-id');
  if (tokenId === null) return;
  sessionStorage.removeItem('token-id');
  // It may have ended by itself, or belong to the person who was signed in before.
  await ask('mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { problems { message } } }', {
    input: { tokenId },
  });
}
