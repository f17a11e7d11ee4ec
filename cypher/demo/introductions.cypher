// Writes the introductions of a copy. Each was requested of a connector, and reached everybody asked so far.
// @shape PlannedIntroduction id: ID!, ask: ID!, asker: ID!, connector: ID!, candidate: ID!, words: String!,
//   passedWords: String, title: String!, brief: String!, needs: [Need!]!, urgency: Urgency!,
//   unnamed: Boolean!, at: DateTime!, passedAt: DateTime, connectedAt: DateTime, expiresAt: DateTime!,
//   thread: ID
// @param rows: [PlannedIntroduction!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (asker:Person {id: row.asker})
UNWIND [row.connector] AS second
MATCH (connector:Person {id: second})
UNWIND [row.candidate] AS third
MATCH (candidate:Person {id: third})
UNWIND [row.ask] AS about
MATCH (ask:Ask {id: about})
CREATE (introduction:Introduction {id: row.id, kind: 'REQUEST', at: row.at, expiresAt: row.expiresAt,
  withdrawn: false, item: row.ask, words: row.words, passedWords: row.passedWords, title: row.title,
  brief: row.brief, needs: row.needs, urgency: row.urgency, unnamed: row.unnamed, passedAt: row.passedAt,
  connectedAt: row.connectedAt, thread: row.thread})-[:FOR]->(ask)
CREATE (introduction)-[:ASKER {place: 0}]->(asker)
CREATE (introduction)-[:CONNECTOR {place: 1, at: row.at}]->(connector)
CREATE (introduction)-[:CANDIDATE {place: 2, at: row.passedAt}]->(candidate)
RETURN count(*) AS written
