// What an ask of mine is about, by name.
// @param me: ID!, ask: ID!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, sort: String!
// @budget 200
// @include ask/mine
MATCH (ask)-[:ABOUT]->(topic:Topic)
WITH topic, topic.id AS id, topic.folded AS sort
WHERE
// @include page/after
RETURN id, topic.name AS name, sort ORDER BY sort, id LIMIT $limit
