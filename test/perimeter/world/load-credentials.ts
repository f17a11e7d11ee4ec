/** Lays what lets people and programs in into the graph (see load.ts). */
import { createHash } from 'node:crypto';
import type { World } from '../model/model.ts';
import { appThrough, doorOf, nameOfToken, scopesThrough } from '../../support/door.ts';

/** How the people of a world come in. */
export const door = doorOf('session');

/** The secret in the session cookie of a person, and in the token by which they come in through another door. */
export const secretOf = (person: string): string => `secret-of-${person}`;
export const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/**
 * The number before the first event of a world: before all other events in the graph, and the same each time
 * the world is loaded.
 */
export const numberBefore = (id: string) =>
  -Number.parseInt(
    createHash('sha256')
      .update(id.split('_')[1] ?? '')
      .digest('hex')
      .slice(0, 9),
    16,
  ) * 1000;

/** What lets people and programs in: sessions, tokens, apps, passkeys and webhooks. */
export const credentials = (world: World): [string, object[]][] => [
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:ENTERED]->(s:Session) SET s = row {.id, .hash, .createdAt, .lastSeenAt, .expiresAt}`,
    world.sessions.map((row) => ({ ...row, hash: hash(secretOf(row.person)) })),
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:HOLDS]->(t:Token)
    SET t = row {.id, .hash, .name, .scopes, .createdAt, .lastUsedAt, .expiresAt}`,
    (world.tokens ?? []).map((row) => ({ ...row, hash: hash(row.id) })),
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:HOLDS]->(t:Token) SET t = row {.id, .hash, .name, .scopes, .app, .createdAt, .expiresAt}`,
    tokensOfDoor(world),
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:REGISTERED]->(a:App)
    SET a = row {.id, .name, .purpose, .redirects, createdAt: row.registeredAt}`,
    world.apps ?? [],
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (a:App {id: row.app})
    CREATE (p)-[:GRANTS]->(g:Grant)-[:GRANTED_TO]->(a)
    SET g = row {.id, .scopes, .createdAt, .lastUsedAt, .expiresAt}`,
    world.grants ?? [],
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:ENTERS_WITH]->(k:Passkey)
    SET k = row {.id, .name, .createdAt, .lastUsedAt, credential: row.id, publicKey: '', counter: 0}`,
    world.passkeys ?? [],
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:HOOKS]->(w:Webhook)
    SET w = row {.id, .url, .query, .createdAt, .disabledAt, .token, .app, secret: '', cursor: 0}
    WITH row, w MATCH (g:Grant {id: row.grant}) CREATE (g)-[:HOOKS]->(w)`,
    (world.webhooks ?? []).map((row) => ({
      ...row,
      // What the model knows as made in a session, a token made itself: it is shown no others.
      token: row.token ?? (door === 'token' && !row.grant ? tokenOfDoor(row.person) : null),
      app: (world.grants ?? []).find(({ id }) => id === row.grant)?.app ?? null,
    })),
  ],
  [
    `UNWIND $rows AS row MATCH (w:Webhook {id: row.webhook})
    CREATE (w)-[:DELIVERS]->(d:Delivery)
    SET d = row {.id, .webhook, .seq, .at, .tries, .triedAt, .status, .deliveredAt, .due}`,
    (world.deliveries ?? []).map((row) => ({
      ...row,
      seq: numberBefore(row.event) + (world.events.find(({ id }) => id === row.event)?.seq ?? 1_000),
    })),
  ],
];

/** The id of the token with which somebody comes in; null where they have a session. */
const tokenOfDoor = (person: string) =>
  door === 'session' ? null : `${person.replace('person_', 'token_')}door`;

/** What everybody comes in with where they do so without a session. */
function tokensOfDoor({ people, now }: World): object[] {
  const scopes = scopesThrough(door);
  if (scopes === null) return [];
  return people.map(({ id: person }) => ({
    person,
    id: tokenOfDoor(person),
    hash: hash(secretOf(person)),
    name: nameOfToken,
    scopes,
    app: appThrough(door, person),
    createdAt: now,
    expiresAt: now + 3_600_000,
  }));
}
