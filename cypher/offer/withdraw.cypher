// Takes an offer back; no row for an unknown topic.
// @eager the offer is found before it is deleted
// @param me: ID!, topic: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$topic] AS id
MATCH (topic:Topic {id: id})
OPTIONAL MATCH (me)-[offer:OFFERS]->(topic)
DELETE offer
RETURN topic.id AS id
