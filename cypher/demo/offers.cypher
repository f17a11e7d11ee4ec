// Writes the offers of the people of a copy.
// @shape PlannedOffer person: ID!, topic: ID!, evidence: Int!, note: String!, since: DateTime!
// @param rows: [PlannedOffer!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
UNWIND [row.topic] AS id
MATCH (topic:Topic {id: id})
CREATE (person)-[:OFFERS {evidence: row.evidence, note: row.note, since: row.since}]->(topic)
RETURN count(*) AS written
