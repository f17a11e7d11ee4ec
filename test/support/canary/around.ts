/**
 * The facts around some texts as a small world of the model, read with statements of the tests' own and none
 * of the server's.
 */
import type { Reason, World } from '../../perimeter/model/model.ts';
import type { Query } from './oracle.ts';
import { privateProperties } from './private.mjs';

/** How to find the person and the project of a private text that is stored in `x`, by label or type. */
const owners: Record<string, { of?: string; find: string; project?: boolean }> = {
  Entry: {
    find: 'MATCH (x)-[:IN]->(j:Project) OPTIONAL MATCH (p:Person)-[:WROTE]->(x)',
    project: true,
  },
  Ask: { find: 'MATCH (p:Person)-[:ASKS]->(x)-[:OF]->(j:Project)', project: true },
  Project: { find: 'WITH token, x, x AS j, null AS p', project: true },
  Person: { find: 'WITH token, x, x AS p' },
  OFFERS: { of: '(p:Person)-[x:OFFERS]->()', find: '' },
  TopicWish: { find: 'MATCH (p:Person)-[:WISHES]->(x)' },
  Invitation: { find: 'MATCH (p:Person)-[:INVITES]->(x)' },
  Message: { find: 'MATCH (p:Person)-[:SAID]->(x)' },
  Introduction: { find: 'OPTIONAL MATCH (x)-[:ASKER|CONNECTOR|CANDIDATE]->(p:Person)' },
  Report: { find: 'WITH token, x, null AS p' },
};
/** Private properties that the schema does not show. */
const hidden: Record<string, string[]> = { Introduction: ['passedWords'], Report: ['excerpt', 'words'] };

/** For each token: whose text holds it and in which project. */
const holders = `
  UNWIND $tokens AS token
  CALL (token) {
    ${Object.entries(owners)
      .map(([name, { of, find, project }]) => {
        const properties = [...(privateProperties[name] ?? []), ...(hidden[name] ?? [])];
        const holds = properties.map((property) => `x.${property} CONTAINS token`).join(' OR ');
        return `MATCH ${of ?? `(x:${name})`} WHERE ${holds} ${find}
      RETURN p.id AS person, ${project ? 'j.id' : 'null'} AS project`;
      })
      .join('\n    UNION ')}
  }
  RETURN token, person, project`;

export interface Holder {
  token: string;
  person: string | null;
  project: string | null;
}
export const holdersOf = (query: Query, tokens: readonly string[]): Promise<Holder[]> =>
  query<Holder>(holders, { tokens });

const facts = `
  OPTIONAL MATCH (me:Person {id: $me})
  WITH me, COLLECT { MATCH (p:Person) WHERE p.id IN $people RETURN p } AS named,
    COLLECT { MATCH (j:Project) WHERE j.id IN $projects RETURN j } AS meant
  WITH me, named, meant + COLLECT {
      UNWIND named AS p MATCH (p)-[:WROTE|ASKS]->()-[:IN|OF]->(j:Project)
      WHERE NOT j IN meant RETURN DISTINCT j
    } AS projects
  WITH me, named, projects, COLLECT {
      UNWIND projects AS j MATCH (j)<-[:IN|OF]-()<-[:WROTE|ASKS]-(p:Person) RETURN DISTINCT p
    } AS writers
  RETURN [p IN named + writers + CASE WHEN me IS NULL THEN [] ELSE [me] END |
      p {.id, .name, .about, .open, .weeklyCap, .pausedUntil}] AS people,
    COLLECT { MATCH (me)-[:MET]->(b:Person) RETURN {from: me.id, to: b.id} } AS met,
    COLLECT { MATCH (me)-[t:TRUSTS]-(:Person)
      RETURN t {.*, from: startNode(t).id, to: endNode(t).id} } AS trusts,
    COLLECT { MATCH (me)-[b:BLOCKS]-(:Person) RETURN {from: startNode(b).id, to: endNode(b).id} } AS blocks,
    COLLECT { UNWIND named AS p MATCH (c:Person)-[:VOUCHES]->(p)
      RETURN {from: c.id, to: p.id, since: 0} } AS vouches,
    COLLECT { UNWIND named AS p MATCH (p)-[o:OFFERS]->(t:Topic)
      RETURN o {.*, person: p.id, topic: t.id} } AS offers,
    COLLECT { UNWIND named AS p MATCH (p)-[:WISHES]->(w:TopicWish)
      RETURN w {.*, person: p.id} } AS wishes,
    [j IN projects | j {.*}] AS projects,
    COLLECT { UNWIND projects AS j MATCH (p:Person)-[k:KEEPS]->(j)
      RETURN {person: p.id, project: j.id, since: k.since} }
      + COLLECT { MATCH (me)-[k:KEEPS]->(j:Project)
        RETURN {person: me.id, project: j.id, since: k.since} } AS keeps,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:DRAWS]->(d:Perimeter)-[:AROUND]->(j)
      RETURN {writer: w.id, project: j.id, threshold: d.threshold,
        only: CASE WHEN d.narrowed THEN [(d)-[:ONLY]->(o:Person) | o.id] END,
        except: [(d)-[:EXCEPT]->(o:Person) | o.id]} } AS perimeters,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:WROTE]->(e:Entry)-[:IN]->(j)
      RETURN e {.*, writer: w.id, project: j.id} } AS entries,
    COLLECT { UNWIND projects AS j MATCH (w:Person)-[:ASKS]->(a:Ask)-[:OF]->(j)
      RETURN a {.*, topics: [], asker: w.id, project: j.id} }
      + COLLECT { MATCH (me)-[:ASKS]->(a:Ask)-[:OF]->(j:Project)
        RETURN a {.*, topics: [], asker: me.id, project: j.id} } AS asks,
    COLLECT { UNWIND named AS p MATCH (me)-[:ASKS]->(a:Ask)-[s:SURFACED]->(p)
      RETURN s {.*, ask: a.id, person: p.id} } AS surfaced,
    COLLECT { MATCH (me)-[d:DISMISSED]->(b:Person)
      RETURN d {.scope, .until, .ask, from: me.id, to: b.id} } AS dismissals,
    COLLECT { MATCH (b:Person)<-[:BY]-(k:KeeperProposal)-[:OF]->(p:Person) MATCH (k)-[:FOR]->(j:Project)
      WHERE p = me OR p IN named OR j IN projects
      RETURN {id: k.id, project: j.id, person: p.id, proposer: b.id, at: k.at, agreed: []} } AS proposals,
    COLLECT { MATCH (me)-[:RENOUNCED]->(j:Project) RETURN {person: me.id, project: j.id} } AS renounced,
    COLLECT { MATCH (me)-[:TAKES_PART]->(t:Thread)
      RETURN t {.id, .item, .startedAt,
        people: [(p:Person)-[part:TAKES_PART]->(t) | {person: p.id, since: part.since}]} } AS threads,
    COLLECT { UNWIND named AS p MATCH (p)-[:SAID]->(m:Message)
      RETURN m {.*, from: p.id, hiddenFrom: [(m)-[:HIDDEN_FROM]->(h:Person) | h.id]} } AS messages,
    COLLECT { MATCH (me)<-[:ASKER|CONNECTOR|CANDIDATE]-(i:Introduction) WHERE i.kind IS NOT NULL
      RETURN i {.id, .kind, .at, .expiresAt, .item, .title, .brief, .needs, .urgency, .unnamed, .words,
        .passedWords, .passedAt, .connectedAt, .cut, .withdrawn, .thread,
        asker: head([(i)-[:ASKER]->(p:Person) | p.id]),
        connector: head([(i)-[:CONNECTOR]->(p:Person) | p.id]),
        candidate: head([(i)-[:CANDIDATE]->(p:Person) | p.id]),
        ask: head([(i)-[:FOR]->(a:Ask) | a.id])} } AS introductions,
    COLLECT { UNWIND named AS p MATCH (p)-[:INVITES]->(i:Invitation)
      RETURN i {.id, .words, .weight, .createdAt, .expiresAt, code: i.hash, inviter: p.id,
        used: i.usedAt IS NOT NULL} } AS invitations`;

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
    people,
    projects,
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
