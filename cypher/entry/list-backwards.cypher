// The entries of a project that the viewer may read, oldest first: the oldest of each writer, merged.
// @param me: ID!, project: ID!, kinds: [EntryKind!], fromAt: DateTime, fromId: ID, limit: Int!
// @returns ...Entry
// @budget 1200
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (project:Project {id: wanted})<-[:WROTE_IN]-(writer:Person)
// @include perimeter/parts
CALL (project, writer, forMe, from) {
  // @include perimeter/written
  AND ($kinds IS NULL OR entry.kind IN $kinds)
  // @include entry/oldest
}
WITH me, project, entry, writer ORDER BY entry.writtenAt, entry.id LIMIT $limit
RETURN
// @include entry/shape
ORDER BY at, id
