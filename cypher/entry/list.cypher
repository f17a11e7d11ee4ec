// The entries of a project that the viewer may read, newest first: the newest of each writer, merged.
// @param me: ID!, project: ID!, kinds: [EntryKind!], before: DateTime, beforeId: ID, limit: Int!
// @returns ...Entry
// @budget 1200
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (project:Project {id: wanted})<-[:WROTE_IN]-(writer:Person)
// @include perimeter/parts
CALL (project, writer, forMe, from) {
  // @include perimeter/written
  AND ($kinds IS NULL OR entry.kind IN $kinds)
  // @include entry/newest
}
WITH me, project, entry, writer ORDER BY entry.writtenAt DESC, entry.id DESC LIMIT $limit
RETURN
// @include entry/shape
ORDER BY at DESC, id DESC
