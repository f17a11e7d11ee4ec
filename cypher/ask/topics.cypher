// The topics of an ask that the viewer may read, by name.
// @param me: ID!, ask: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Topic, sort: String!
// @budget 200
MATCH (me:Person {id: $me})
UNWIND [$ask] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
USING INDEX SEEK ask:Ask(id)
MATCH (ask)<-[:ASKS]-(writer:Person)
// @include perimeter/asks
MATCH (ask)-[:ABOUT]->(topic:Topic)
WITH topic, topic.id AS id, topic.folded AS sort
WHERE
// @include request/after
RETURN
// @columns Topic of topic
, sort ORDER BY sort, id LIMIT $limit
