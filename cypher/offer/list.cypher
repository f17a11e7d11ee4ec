// The viewer's offers, by the name of the topic.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, note: String, since: DateTime!, sort: String!
// @budget 500, small 45
MATCH (:Person {id: $me})-[offer:OFFERS]->(topic:Topic)
WITH offer, topic, topic.id AS id, topic.folded AS sort
WHERE
// @include request/after
RETURN id, topic.name AS name, offer.note AS note, offer.since AS since, sort ORDER BY sort, id LIMIT $limit
