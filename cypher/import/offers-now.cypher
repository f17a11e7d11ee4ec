// What stands of offers, where there are any.
// @shape Offer line: Int!, person: ID!, topic: ID!
// @param rows: [Offer!]!
// @returns line: Int!, evidence: Int!, note: String
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
UNWIND [row.topic] AS id
MATCH (topic:Topic {id: id})
CALL (person, topic) {
  MATCH (person)-[offer:OFFERS]->(topic)
  RETURN offer
}
RETURN row.line AS line, offer.evidence AS evidence, offer.note AS note
