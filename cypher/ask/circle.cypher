// The asks of other people that the viewer may read, newest first: asks of people who trust the viewer, and
// in projects that the viewer keeps.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Ask
// @budget 2000, small 290
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)<-[:TRUSTS]-(:Person)-[:ASKS]->(ask:Ask)
  RETURN ask
  UNION
  MATCH (me)-[:KEEPS]->(:Project)<-[:OF]-(ask:Ask)
  RETURN ask
}
WITH me, ask, ask.id AS id, ask.sharedAt AS at
WHERE ask.state <> 'DRAFT' AND NOT EXISTS { (me)-[:ASKS]->(ask) } AND
// @include request/before
MATCH (writer:Person)-[:ASKS]->(ask)-[:OF]->(project:Project)
// @include perimeter/asks
WITH me, ask, writer, project, ask.sharedAt AS at ORDER BY at DESC, ask.id DESC LIMIT $limit
RETURN
// @include ask/shape
, at,
// @include ask/state
AS state
ORDER BY at DESC, id DESC
