// The viewer's asks, newest first.
// @param me: ID!, now: DateTime!, state: AskState, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Ask
// @budget 1000, small 210
MATCH (me:Person {id: $me})-[:ASKS]->(ask:Ask)-[:OF]->(project:Project)
WITH me, me AS writer, ask, project, ask.id AS id, ask.draftedAt AS at,
// @include ask/state
AS state
WHERE ($state IS NULL OR state = $state) AND
// @include request/before
RETURN
// @include ask/shape
, at, state
ORDER BY at DESC, id DESC LIMIT $limit
