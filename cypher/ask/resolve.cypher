// Resolves an ask. Run it after ask/lock-helpers and ask/lock. Each helper gains one evidence for each topic
// of the ask that they offer.
// @param ask: ID!, helpers: [ID!]!
// @returns id: ID!
MATCH (ask:Ask {id: $ask})
SET ask.state = 'RESOLVED'
WITH ask
CALL (ask) {
  UNWIND $helpers AS id
  MATCH (helper:Person {id: id})
  MATCH (ask)-[:ABOUT]->(topic:Topic)
  MATCH (helper)-[offer:OFFERS]->(topic)
  SET offer.evidence = offer.evidence + 1
}
RETURN ask.id AS id
