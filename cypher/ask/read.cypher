// The asks among these ids that the viewer may read. It names the index, because a plan made while there are
// hardly any asks would read all of them.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns ...Ask
// @budget 1500, small 35
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
USING INDEX SEEK ask:Ask(id)
MATCH (ask)<-[:ASKS]-(writer:Person)
// @include perimeter/asks
RETURN
// @include ask/shape
, ask.draftedAt AS at,
// @include ask/state
AS state
