/** A person who has something of every kind, for what deletes or exports an account. */
import { nanoid } from 'nanoid';
import { keeps, start } from '../keeper/support.ts';
import { cypher } from '../support/graph.ts';
import { met, topic, type Someone } from '../support/people.ts';

/**
 * Every text of theirs contains `word`. Gives the ids of their own project and of one shared with the friend.
 */
export async function personWithEverything(me: Someone, friend: Someone, word: string) {
  const [own, shared] = [await start(me, `${word} own`), await start(friend, 'Shared')];
  await keeps(me, shared);
  await met(me, friend);
  await me.do('updateProfile', { about: word });
  await me.do('offerHelp', { topicId: (await topic()).id, note: word });
  await me.do('wishTopic', { name: `${word} wish`, note: word });
  for (const [a, b] of [
    [me, friend],
    [friend, me],
  ] as const) {
    await a.do('setTrust', { personId: b.id, level: 'FULL', reads: 'EVERYTHING', key: nanoid() });
    await a.do('setVouch', { personId: b.id });
  }
  for (const projectId of [own, shared])
    await me.do('draftAsk', { projectId, title: word, story: word, brief: word });
  await cypher(
    `MATCH (me:Person {id: $me}), (friend:Person {id: $friend}), (own:Project {id: $own}),
      (shared:Project {id: $shared})
    UNWIND [own, shared] AS j UNWIND [true, false] AS forMe
    MERGE (me)-[:WROTE_IN]->(j)
    CREATE (me)-[:WROTE]->(:Entry {id: 'entry_' + randomUUID(), writer: me.id, project: j.id, kind: 'NOTE',
      text: $word + toString(forMe), writtenAt: 1, forMe: forMe})-[:IN]->(j)
    WITH me, friend, shared, j, forMe WHERE j = shared AND forMe
    CREATE (me)-[:DRAWS]->(:Perimeter {threshold: 0.4, narrowed: false})-[:AROUND]->(shared)
    CREATE (me)-[:REPORTED]->(:Report {id: 'report_' + randomUUID(), at: 1, excerpt: 'kept ' + $shared, words: null})
    CREATE (me)-[:REGISTERED]->(:App {id: 'app_' + randomUUID(), name: $word, purpose: $word, redirects: [],
      createdAt: 1})
    CREATE (me)-[:INVITES]->(:Invitation {id: 'invitation_' + randomUUID(), hash: randomUUID(), words: $word,
      createdAt: 1, expiresAt: 9999999999999})
    CREATE (friend)-[:ASKS]->(:Ask {id: 'ask_' + randomUUID(), state: 'WIDENED', title: 'help'})
      -[:SURFACED {connectors: [me.id, 'person_other']}]->(friend)`,
    { me: me.id, friend: friend.id, own, shared, word },
  );
  return { own, shared };
}
