// The migration of mailed links on the graph of the run, without recording it as applied.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { statementsOf } from '../../api/neo4j/migrate.ts';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, newAddress } from '../support/browser.ts';
import { cypher, driver } from '../support/graph.ts';
import { someone } from '../support/people.ts';

test('V013: a link mailed before that accepts an invitation leads nowhere; the invitation stays open, others still let in', async () => {
  const [maker, invited] = [await someone({ name: 'Mallory' }), await someone({ name: 'Vera' })];
  const link = String((await maker.do('createInvitation', { level: 'FULL' }, 'link'))['link']);
  const [accepting, withdrawn, letting] = [nanoid(43), nanoid(43), nanoid(43)];
  const code = link.split('#')[1] ?? '';
  await cypher(
    `MATCH (i:Invitation {hash: $invitation}) MATCH (p:Person {id: $invited})
     CREATE (:SignInLink {hash: $accepting, until: $until, email: $email, name: 'Vera', weight: 1.0,
       locale: 'FR'})-[:ACCEPTS]->(i)
     CREATE (:SignInLink {hash: $withdrawn, until: $until, email: $email, name: 'Vera', weight: 1.0})
     CREATE (:SignInLink {hash: $letting, until: $until, locale: 'EN'})-[:LETS_IN]->(p)`,
    {
      invitation: hashOf(code),
      invited: invited.id,
      email: newAddress(),
      until: Date.now() + 600_000,
      accepting: hashOf(accepting),
      withdrawn: hashOf(withdrawn),
      letting: hashOf(letting),
    },
  );
  const text = migrations.find(({ name }) => name.includes('V013'))?.text ?? '';
  const session = driver().session();
  for (const _ of ['first run', 'run after a crash'])
    for (const statement of statementsOf(text)) await session.run(statement);
  await session.close();
  const enter = (of: string) => new Browser().do('signIn', { code: of }, 'viewer { person { name } }');
  for (const gone of [accepting, withdrawn]) expect((await enter(gone))['viewer']).toBeNull();
  expect((await enter(letting))['viewer']).toEqual({ person: { name: 'Vera' } });
  expect(await cypher('MATCH (p:Person {id: $id}) RETURN p.locale AS locale', { id: invited.id })).toEqual([
    { locale: null },
  ]);
  expect((await invited.do('acceptInvitation', { code, level: 'KNOWN' })).problems).toEqual([]);
});
