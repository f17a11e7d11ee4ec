/**
 * The facts around some texts as a small world of the model, read with statements of the tests' own and none
 * of the server's.
 */
import type { Reason, World } from '../../perimeter/model/model.ts';
import type { Query } from './oracle.ts';

// They are planned once: the graph grows so fast that the database would plan them again and again, which
// takes longer than running them. Lists are sent as one string: every length of a list would be planned by
// itself.

/** For each token: where it stands, whose text it is and in which project. */
const holders = `CYPHER replan=skip
  UNWIND split($tokens, ' ') AS token
  CALL (token) {
    MATCH (e:Entry) WHERE e.text CONTAINS token MATCH (e)-[:IN]->(j:Project) OPTIONAL MATCH (p:Person)-[:WROTE]->(e) RETURN p.id AS person, j.id AS project, 'Entry.text' AS place
    UNION MATCH (a:Ask) WHERE a.title CONTAINS token OR a.story CONTAINS token OR a.brief CONTAINS token MATCH (p:Person)-[:ASKS]->(a)-[:OF]->(j:Project)
      RETURN p.id AS person, j.id AS project, 'Ask.' + CASE WHEN a.title CONTAINS token THEN 'title' WHEN a.story CONTAINS token THEN 'story' ELSE 'brief' END AS place
    UNION MATCH (j:Project) WHERE j.title CONTAINS token OR j.purpose CONTAINS token RETURN null AS person, j.id AS project, 'Project.' + CASE WHEN j.title CONTAINS token THEN 'title' ELSE 'purpose' END AS place
    UNION MATCH (p:Person) WHERE p.about CONTAINS token RETURN p.id AS person, null AS project, 'Person.about' AS place
    UNION MATCH (p:Person)-[o:OFFERS]->() WHERE o.note CONTAINS token RETURN p.id AS person, null AS project, 'OFFERS.note' AS place
    UNION MATCH (p:Person)-[:INVITES]->(i:Invitation) WHERE i.words CONTAINS token RETURN p.id AS person, null AS project, 'Invitation.words' AS place
    UNION MATCH (p:Person)-[:SAID]->(m:Message) WHERE m.text CONTAINS token RETURN p.id AS person, null AS project, 'Message.text' AS place
    UNION MATCH (i:Introduction) WHERE i.title CONTAINS token OR i.brief CONTAINS token OR i.words CONTAINS token OR i.passedWords CONTAINS token
      OPTIONAL MATCH (i)-[:ASKER|CONNECTOR|CANDIDATE]->(p:Person) RETURN p.id AS person, null AS project, 'Introduction.words' AS place
    UNION MATCH (r:Report) WHERE r.excerpt CONTAINS token OR r.words CONTAINS token RETURN null AS person, null AS project, 'Report.' + CASE WHEN r.excerpt CONTAINS token THEN 'excerpt' ELSE 'words' END AS place
  }
  RETURN token, person, project, place`;

export interface Holder {
  token: string;
  person: string | null;
  project: string | null;
  place: string;
}
export const holdersOf = (query: Query, tokens: readonly string[]): Promise<Holder[]> =>
  query<Holder>(holders, { tokens: tokens.join(' ') });

const facts = `CYPHER replan=skip
  OPTIONAL MATCH (me:Person {id: $me})
  WITH me, COLLECT { MATCH (p:Person) WHERE p.id IN split($people, ' ') RETURN p } AS named, COLLECT { MATCH (j:Project) WHERE j.id IN split($projects, ' ') RETURN j } AS meant
  WITH me, named, meant + COLLECT { UNWIND named AS p MATCH (p)-[:WROTE|ASKS]->()-[:IN|OF]->(j:Project) WHERE NOT j IN meant RETURN DISTINCT j } AS projects
  WITH me, named, projects, COLLECT { UNWIND projects AS j MATCH (j)<-[:IN|OF]-()<-[:WROTE|ASKS]-(p:Person) RETURN DISTINCT p } AS writers
  RETURN [p IN named + writers + CASE WHEN me IS NULL THEN [] ELSE [me] END | p {.id, .name, .about, .open, .weeklyCap, .pausedUntil}] AS people,
    COLLECT { MATCH (me)-[:MET]->(b:Person) RETURN {from: me.id, to: b.id} } AS met,
    COLLECT { MATCH (me)-[t:TRUSTS]-(:Person) RETURN t {.*, from: startNode(t).id, to: endNode(t).id} } AS trusts,
    COLLECT { MATCH (me)-[b:BLOCKS]-(:Person) RETURN {from: startNode(b).id, to: endNode(b).id} } AS blocks,
    COLLECT { UNWIND named AS p MATCH (c:Person)-[:VOUCHES]->(p) RETURN {from: c.id, to: p.id, since: 0} } AS vouches,
    COLLECT { UNWIND named AS p MATCH (p)-[o:OFFERS]->(t:Topic) RETURN o {.*, person: p.id, topic: t.id} } AS offers,
    [j IN projects | j {.*}] AS projects,
    COLLECT { UNWIND projects AS j MATCH (p:Person)-[k:KEEPS]->(j) RETURN {person: p.id, project: j.id, since: k.since} }
      + COLLECT { MATCH (me)-[k:KEEPS]->(j:Project) RETURN {person: me.id, project: j.id, since: k.since} } AS keeps,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:DRAWS]->(d:Perimeter)-[:AROUND]->(j)
      RETURN {writer: w.id, project: j.id, threshold: d.threshold, only: CASE WHEN d.narrowed THEN [(d)-[:ONLY]->(o:Person) | o.id] END, except: [(d)-[:EXCEPT]->(o:Person) | o.id]} } AS perimeters,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:WROTE]->(e:Entry)-[:IN]->(j) RETURN e {.*, writer: w.id, project: j.id} } AS entries,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:ASKS]->(a:Ask)-[:OF]->(j) RETURN a {.*, topics: [], asker: w.id, project: j.id} }
      + COLLECT { MATCH (me)-[:ASKS]->(a:Ask)-[:OF]->(j:Project) RETURN a {.*, topics: [], asker: me.id, project: j.id} } AS asks,
    COLLECT { UNWIND named AS p MATCH (me)-[:ASKS]->(a:Ask)-[s:SURFACED]->(p) RETURN s {.*, ask: a.id, person: p.id} } AS surfaced,
    COLLECT { MATCH (me)-[d:DISMISSED]->(b:Person) RETURN d {.scope, .until, .ask, from: me.id, to: b.id} } AS dismissals,
    COLLECT { MATCH (b:Person)<-[:BY]-(k:KeeperProposal)-[:OF]->(p:Person) MATCH (k)-[:FOR]->(j:Project) WHERE p = me OR p IN named OR j IN projects
      RETURN {id: k.id, project: j.id, person: p.id, proposer: b.id, at: k.at, agreed: []} } AS proposals,
    COLLECT { MATCH (me)-[:RENOUNCED]->(j:Project) RETURN {person: me.id, project: j.id} } AS renounced,
    COLLECT { MATCH (me)-[:TAKES_PART]->(t:Thread) RETURN t {.id, .item, .startedAt, people: [(p:Person)-[part:TAKES_PART]->(t) | {person: p.id, since: part.since}]} } AS threads,
    COLLECT { UNWIND named AS p MATCH (p)-[:SAID]->(m:Message) RETURN m {.*, from: p.id, hiddenFrom: [(m)-[:HIDDEN_FROM]->(h:Person) | h.id]} } AS messages,
    COLLECT { MATCH (me)<-[:ASKER|CONNECTOR|CANDIDATE]-(i:Introduction) WHERE i.kind IS NOT NULL RETURN i {.id, .kind, .at, .expiresAt, .item, .title, .brief, .needs, .urgency, .unnamed, .words, .passedWords, .passedAt, .connectedAt, .cut, .withdrawn, .thread, asker: head([(i)-[:ASKER]->(p:Person) | p.id]), connector: head([(i)-[:CONNECTOR]->(p:Person) | p.id]),
      candidate: head([(i)-[:CANDIDATE]->(p:Person) | p.id]), ask: head([(i)-[:FOR]->(a:Ask) | a.id])} } AS introductions,
    COLLECT { UNWIND named AS p MATCH (p)-[:INVITES]->(i:Invitation)
      RETURN i {.id, .words, .weight, .createdAt, .expiresAt, code: i.hash, inviter: p.id, used: i.usedAt IS NOT NULL} } AS invitations`;

type Facts = Omit<World, 'surfaced'> & {
  surfaced: (Omit<World['surfaced'][number], 'reasons'> & { reasons: string[] })[];
};

/**
 * What holds now between `me`, these people and these projects. The code of an invitation is its hash:
 * nothing else of it is stored.
 */
export async function around(
  query: Query,
  me: string | null,
  people: readonly string[],
  projects: readonly string[],
): Promise<World> {
  const [row] = await query<Facts>(facts, {
    me: me ?? '',
    people: people.join(' '),
    projects: projects.join(' '),
  });
  if (!row) throw new Error('the facts are one row');
  const reason = (text: string): Reason => ({
    kind: text.split(':')[0] as Reason['kind'],
    of: text.slice(text.indexOf(':') + 1),
  });
  return {
    ...row,
    surfaced: row.surfaced.map((one) => ({ ...one, reasons: one.reasons.map(reason) })),
    topics: [],
    looks: [],
    sessions: [],
    events: [],
    now: Date.now(),
  };
}
