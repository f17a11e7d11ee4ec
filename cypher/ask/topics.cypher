// What an ask that I may read is about, by name.
// @param me: ID!, ask: ID!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, sort: String!
// @budget 200
MATCH (me:Person {id: $me})
UNWIND [$ask] AS wanted // one after the other: the plan could else multiply the two
MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
USING INDEX SEEK ask:Ask(id)
MATCH (ask)<-[:ASKS]-(writer:Person)
// @include perimeter/asks
MATCH (ask)-[:ABOUT]->(topic:Topic)
WITH topic, topic.id AS id, topic.folded AS sort
WHERE
// @include request/after
RETURN id, topic.name AS name, sort ORDER BY sort, id LIMIT $limit
