// My offer on a topic.
// @param me: ID!, topic: ID!
// @returns id: ID!, name: String!, note: String, since: DateTime!
// @budget 50
MATCH (:Person {id: $me})-[offer:OFFERS]->(topic:Topic {id: $topic})
RETURN topic.id AS id, topic.name AS name, offer.note AS note, offer.since AS since
