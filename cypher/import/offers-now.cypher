// The existing offers among these.
// @shape ImportedPerson person: ID!, topics: [ID!]!
// @param rows: [ImportedPerson!]!
// @returns person: ID!, topic: ID!, evidence: Int!, note: String
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
CALL (person) {
  MATCH (person)-[offer:OFFERS]->(topic)
  RETURN offer, topic.id AS topic
}
WITH row, offer, topic
WHERE topic IN row.topics
RETURN row.person AS person, topic, offer.evidence AS evidence, offer.note AS note
