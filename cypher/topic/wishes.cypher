// The words that the viewer wishes for as topics, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...TopicWish, sort: String!
// @budget 120, small 10
MATCH (:Person {id: $me})-[:WISHES]->(wish:TopicWish)
WITH wish, wish.id AS id, wish.folded AS sort
WHERE
// @include request/after
RETURN
// @columns TopicWish of wish
, sort ORDER BY sort, id LIMIT $limit
