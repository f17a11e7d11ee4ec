// Changes existing offers. The folded words of the people are written afterwards.
// @shape ImportedOffer person: ID!, topic: ID!, evidence: Int!, note: String
// @param rows: [ImportedOffer!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
UNWIND [row.topic] AS id
MATCH (topic:Topic {id: id})
CALL (person, topic) {
  MATCH (person)-[offer:OFFERS]->(topic)
  RETURN offer
}
SET offer.evidence = row.evidence, offer.note = row.note
RETURN count(*) AS written
