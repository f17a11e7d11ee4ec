// Requests of people of the bench graph to a server on it, each with their own token.
import { randomUUID } from 'node:crypto';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { appScopes, usualScopes } from '../../../api/token/scopes.ts';
import { newToken } from '../../../api/token/token.ts';
import type { Bench } from './graph.ts';

export interface Settings {
  rounds: number;
  /** Rounds before those that count. */
  warm: number;
  print: (line: string) => void;
}

/** Stores a new token for the person with this id, or for an app of theirs; the token. */
export async function createToken({ graph, driver }: Bench, person: string, app?: string): Promise<string> {
  const token = newToken();
  const id = `token_${randomUUID()}`;
  await graph.run(new Deadline(5_000), 'token/create', {
    name: person,
    token: id,
    hash: hashOf(token),
    scopes: app === undefined ? usualScopes : appScopes,
    now: Date.now(),
    expiresAt: Date.now() + 24 * 3_600_000,
  });
  if (app !== undefined) await driver.executeQuery('MATCH (t:Token {id: $id}) SET t.app = $app', { id, app });
  return token;
}

/** Sends one operation; its data. Throws where the answer has errors. */
export async function post<Data>(
  address: string,
  token: string | undefined,
  query: string,
  variables: object,
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: object[] };
  if (!data || errors) throw new Error(`The API answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}
