// Writes offers that do not exist yet. The folded words of the people are written afterwards.
// @shape ImportedOffer person: ID!, topic: ID!, evidence: Int!, note: String
// @param rows: [ImportedOffer!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
UNWIND [row.topic] AS id
MATCH (topic:Topic {id: id})
CREATE (person)-[:OFFERS {evidence: row.evidence, note: row.note, since: $now}]->(topic)
RETURN count(*) AS written
