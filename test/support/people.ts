/**
 * A small world of one's own for each test: people with tokens, ties between them, and the API as they use
 * it.
 */
import { nanoid } from 'nanoid';
import { tieBreakOf } from '../../api/request/tie-break.ts';
import { wordsOf } from '../../api/request/words.ts';
import { hashOf } from '../../api/request/secret.ts';
import { newToken } from '../../api/token/token.ts';
import { usualScopes } from '../../api/token/scopes.ts';
import type { Scope } from '../../schema/enums.generated.ts';
import { release } from './canary/register.ts';
import { privateInputs } from './canary/private.mjs';
import { doorOf, headersThrough, scopesThrough, type Door } from './door.ts';
import { cypher } from './graph.ts';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: string[]; extensions: { code: string } }[];
}
export interface Problem {
  __typename: string;
  message: string;
  path: string[] | null;
  retryAt?: string | null;
}

/** How people come in unless their scopes are given. */
const usualDoor = doorOf('token');

export class Someone {
  constructor(
    readonly id: string,
    readonly name: string,
    /** The secret of their token, and of their session where they come in by one. */
    readonly token: string,
    private readonly door: Door = 'token',
  ) {}

  /** Sends one operation; the answer as it comes. */
  async ask<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return await send<Data>({ query, variables }, this.token, this.door);
  }

  /**
   * Runs one mutation of the contract and returns its payload; `selection` is what to read of it besides
   * problems.
   */
  async do(
    mutation: string,
    input: object,
    selection = '__typename',
  ): Promise<Record<string, unknown> & { problems: Problem[] }> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await this.ask<Record<string, Record<string, unknown> & { problems: Problem[] }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
        problems { __typename message path ... on LimitReached { retryAt } } } }`,
      { input },
    );
    const payload = answer.data?.[mutation];
    if (answer.errors || !payload) throw new Error(JSON.stringify(answer.errors));
    return payload;
  }
}

export async function send<Data>(body: object, token?: string, door: Door = 'token'): Promise<Answer<Data>> {
  const api = process.env['TEST_API'] ?? '';
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? headersThrough(door, token, api) : {}) },
    body: JSON.stringify(body),
  });
  return withoutCost((await response.json()) as Answer<Data>);
}

/** What is left of the points of a minute differs from one answer to the next: tests compare the rest. */
export function withoutCost<A extends object>(answer: A): A {
  const { extensions: _cost, ...rest } = answer as A & { extensions?: unknown };
  return rest as A;
}

interface Traits {
  name?: string;
  about?: string;
  open?: boolean;
  weeklyCap?: number;
  scopes?: readonly Scope[];
}

export async function someone({
  name = 'Somebody',
  about,
  open = false,
  weeklyCap = 3,
  scopes,
}: Traits = {}): Promise<Someone> {
  const door = scopes ? 'token' : usualDoor;
  const id = `person_${nanoid()}`;
  const token = newToken();
  await cypher(
    `CREATE (p:Person {id: $id, name: $name, about: $about, tie: $tie, open: $open, weeklyCap: $weeklyCap,
      words: $words})
     CREATE (p)-[:HOLDS]->(:Token {id: $tokenId, hash: $hash, scopes: $scopes, app: $app, createdAt: 0,
      expiresAt: 9999999999999})`,
    {
      id,
      name,
      app: door === 'app' ? `app_${nanoid()}` : null,
      about:
        about === undefined
          ? null
          : release(about, privateInputs.get('updateProfile.about') ?? 0, hashOf(token), 'someone.about'),
      tie: tieBreakOf(id),
      open,
      weeklyCap,
      words: wordsOf(about),
      tokenId: `token_${nanoid()}`,
      hash: hashOf(token),
      scopes: scopes ?? scopesThrough(door) ?? usualScopes,
    },
  );
  if (door === 'session')
    await cypher(
      `MATCH (p:Person {id: $id}) CREATE (p)-[:ENTERED]->(:Session {id: $session, hash: $hash, createdAt: $now,
        lastSeenAt: $now, expiresAt: 9999999999999})`,
      { id, session: `session_${nanoid()}`, hash: hashOf(token), now: Date.now() },
    );
  return new Someone(id, name, token, door);
}

/** A person who exists already, with a token. */
export async function holding(
  id: string,
  name: string,
  scopes: readonly Scope[] = usualScopes,
): Promise<Someone> {
  const token = newToken();
  await cypher(
    `MATCH (p:Person {id: $id}) CREATE (p)-[:HOLDS]->(:Token {id: $tokenId, hash: $hash, scopes: $scopes,
      createdAt: 0, expiresAt: 9999999999999})`,
    { id, tokenId: `token_${nanoid()}`, hash: hashOf(token), scopes },
  );
  return new Someone(id, name, token);
}

/** Makes them acquainted both ways. */
export async function met(a: Someone, b: Someone): Promise<void> {
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b}) MERGE (a)-[x:MET]->(b) MERGE (b)-[y:MET]->(a)
      SET x.since = 0, y.since = 0`,
    { a: a.id, b: b.id },
  );
}

export async function topic(name = `topic ${nanoid(8)}`): Promise<{ id: string; name: string }> {
  const id = `topic_${nanoid()}`;
  await cypher('CREATE (:Topic {id: $id, name: $name, folded: toLower($name), words: []})', { id, name });
  return { id, name };
}
