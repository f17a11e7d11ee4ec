// Writes the asks of a copy, each in its state. Candidates are computed afterwards, as for any other ask.
// @shape PlannedAsk id: ID!, tie: Int!, asker: ID!, project: ID!, topics: [ID!]!, state: AskState!,
//   title: String!, story: String!, brief: String!, words: [String!]!, needs: [Need!]!, urgency: Urgency!,
//   unnamed: Boolean!, until: DateTime, draftedAt: DateTime!, sharedAt: DateTime
// @param rows: [PlannedAsk!]!
// @returns linked: Int!
UNWIND $rows AS row
MATCH (asker:Person {id: row.asker})
UNWIND [row.project] AS id
MATCH (project:Project {id: id})
CREATE (asker)-[:ASKS]->(ask:Ask {
  id: row.id, tie: row.tie, state: row.state, title: row.title, story: row.story, brief: row.brief,
  words: row.words, needs: row.needs,
  urgency: row.urgency, unnamed: row.unnamed, until: row.until,
  draftedAt: row.draftedAt, sharedAt: row.sharedAt
})-[:OF]->(project)
WITH row, ask
UNWIND row.topics AS id
MATCH (topic:Topic {id: id})
CREATE (ask)-[:ABOUT]->(topic)
RETURN count(*) AS linked
