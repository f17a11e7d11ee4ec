// The conversations in which the viewer takes part, the latest begun first.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Thread
// @budget 2000, small 490
MATCH (me:Person {id: $me})-[:TAKES_PART]->(thread:Thread)
WITH thread, thread.id AS id, thread.startedAt AS at
WHERE
// @include request/before
WITH thread ORDER BY at DESC, id DESC LIMIT $limit
RETURN
// @include thread/shape
ORDER BY at DESC, id DESC
