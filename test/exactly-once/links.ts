/** What the scenes hold besides a World. */
import { linkLifetime } from '../../api/mail/link-letter.ts';
import { hashOf } from '../../api/request/secret.ts';
import { cypher } from '../support/graph.ts';
import type { Scene } from './scene.ts';

/**
 * Creates what a World has no list of: a second session of Aude's, a sign-in link, and a link by which
 * somebody comes in who was invited.
 */
export async function createLinksAndSessions(scenes: Scene[], now: number): Promise<void> {
  await cypher(
    `UNWIND $rows AS row MATCH (aude:Person {id: row.aude})
     MATCH (invitation:Invitation {hash: row.invitation})
    CREATE (aude)-[:ENTERED]->(:Session {id: row.session, hash: row.session, createdAt: $now,
      lastSeenAt: $now, expiresAt: $now + 86400000})
    CREATE (aude)-[:HOLDS]->(:Token {id: row.token, hash: row.token, scopes: [], createdAt: 1, expiresAt: $until})
    CREATE (aude)-[:REGISTERED]->(:App {id: row.apps[0], name: 'Almanac', redirects: [], purpose: 'News', createdAt: 1})
    CREATE (aude)-[:GRANTS]->(:Grant {id: row.apps[2], scopes: [], createdAt: 1, expiresAt: $until})-[:GRANTED_TO]
      ->(:App {id: row.apps[1], name: 'Radio', redirects: [], purpose: 'Music', createdAt: 1})<-[:REGISTERED]-(aude)
    CREATE (aude)-[:CHANGES_TO]->(:AddressChange {id: row.address, presentHash: row.address, newHash: '', until: $until})
    CREATE (aude)-[:ENTERS_WITH]->(:Passkey {id: row.passkey, name: 'A phone', credential: row.credential,
      publicKey: row.publicKey, counter: 1, transports: [], createdAt: 1})
    CREATE (aude)-[:ADDS]->(:PasskeyChallenge {hash: row.adding, until: $until})
    CREATE (:PasskeyChallenge {hash: row.entering, until: $until})
    CREATE (:SignInLink {hash: row.back, until: $until})-[:LETS_IN]->(aude)
    CREATE (:SignInLink {hash: row.join, until: $until, email: row.email})-[:FOR]->(invitation)`,
    {
      now,
      until: now + linkLifetime,
      rows: scenes.map((scene) => ({
        aude: scene.person('Aude'),
        invitation: hashOf(scene.code('invitation 1')),
        session: scene.id('session', 9),
        token: scene.id('token', 0),
        apps: [scene.id('app', 0), scene.id('app', 1), scene.id('grant', 0)],
        address: hashOf(scene.code('address')),
        passkey: scene.id('passkey', 0),
        credential: scene.authenticator('known').credential,
        publicKey: scene.authenticator('known').publicKey,
        adding: hashOf(scene.challenge('add')),
        entering: hashOf(scene.challenge('sign in')),
        back: hashOf(scene.code('back')),
        join: hashOf(scene.code('join')),
        email: `gus.${scene.mark}_@example.org`,
      })),
    },
  );
}
