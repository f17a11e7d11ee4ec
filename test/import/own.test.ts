import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { newToken } from '../../api/token/token.ts';
import { usualScopes } from '../../api/token/scopes.ts';
import { cypher } from '../support/graph.ts';
import { Someone } from '../support/people.ts';
import { Source } from './support.ts';

const files = {
  'people.csv': 'ref,name,about,open,weekly_cap\n~ada,Ada,Violins,true,5\n~bob,Bob,,,\n~cleo,Cleo,,,\n',
  'trusts.csv': 'from,to,weight,reads_from\n~ada,~bob,1,all\n~ada,~cleo,1,all\n',
  'vouches.csv': 'from,to\n~ada,~bob\n~ada,~cleo\n',
  'topics.csv': 'ref,name\n~t,Tea\n~u,Umbrellas\n',
  'offers.csv': 'person,topic,evidence,note\n~ada,~t,3,Hot\n~ada,~u,1,Black\n',
};

async function withToken(source: Source, ref: string): Promise<Someone> {
  const [id, token] = [String((await source.node(ref))?.['id']), newToken()];
  await cypher(
    `MATCH (p:Person {id: $id})
     CREATE (p)-[:HOLDS]->(:Token {id: $token, hash: $hash, scopes: $scopes, createdAt: 0,
      expiresAt: 9999999999999})`,
    { id, token: `token_${nanoid()}`, hash: hashOf(token), scopes: usualScopes },
  );
  return new Someone(id, ref, token);
}

test('import: a second import of the same files does not undo what people changed themselves', async () => {
  const source = new Source();
  await source.import(files);
  const ada = await withToken(source, 'ada');
  const id = async (ref: string) => String((await source.node(ref))?.['id']);
  for (const [mutation, input] of [
    ['withdrawTrust', { personId: await id('bob') }],
    ['setTrust', { personId: await id('cleo'), level: 'KNOWN' }],
    ['withdrawVouch', { personId: await id('bob') }],
    ['updateProfile', { about: 'Rather cellos' }],
    ['setAvailability', { open: false }],
    ['withdrawOffer', { topicId: await id('t') }],
    ['offerHelp', { topicId: await id('u'), note: 'Only small ones' }],
  ] as const)
    expect(await ada.do(mutation, input)).toMatchObject({ problems: [] });
  const before = await source.digest();
  source.now += 60_000;
  expect(await source.refused(files)).toEqual([]);
  expect(await source.digest()).toBe(before);
  expect(await source.ties('TRUSTS|VOUCHES')).toEqual(['ada cleo', 'ada cleo']);
  // Evidence is not theirs to decide, and still follows the file.
  await source.import({ 'offers.csv': 'person,topic,evidence,note\n~ada,~t,9,Hot\n~ada,~u,7,Black\n' });
  expect(await source.tie('ada', 'OFFERS', 'u')).toMatchObject({ evidence: 7, note: 'Only small ones' });
  expect(await source.ties('OFFERS')).toEqual(['ada u']);
});

test('topics.csv: a topic added by command takes the ref of the first row with its name', async () => {
  const source = new Source();
  const [id, name] = [`topic_${nanoid()}`, `Thé ${source.prefix}`];
  await cypher('CREATE (:Topic {id: $id, name: $name, folded: $folded, words: []})', {
    id,
    name,
    folded: `the ${source.prefix.toLowerCase()}`,
  });
  await source.import({ 'topics.csv': `ref,name\n~a,${name}\n~b,${name}\n` });
  expect(await source.node('a')).toMatchObject({ id, name });
  expect((await source.node('b'))?.['id']).not.toBe(id);
});
