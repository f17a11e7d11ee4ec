// The viewer's offer for a topic.
// @param me: ID!, topic: ID!
// @returns id: ID!, name: String!, note: String, since: DateTime!
// @budget 50, small 30
MATCH (me:Person {id: $me})
UNWIND [$topic] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[offer:OFFERS]->(topic:Topic {id: wanted})
RETURN topic.id AS id, topic.name AS name, offer.note AS note, offer.since AS since
