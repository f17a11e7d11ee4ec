// The viewer's offers, by the name of the topic.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Offer, sort: String!
// @budget 500, small 45
MATCH (:Person {id: $me})-[offer:OFFERS]->(topic:Topic)
WITH offer, topic, topic.id AS id, topic.folded AS sort
WHERE
// @include request/after
RETURN
// @include offer/shape
, sort ORDER BY sort, id LIMIT $limit
