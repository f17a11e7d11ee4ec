// The viewer's own entries in a project they keep that a person they know of reads, newest first. Nothing
// for any other person.
// @param me: ID!, project: ID!, person: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Entry
// @budget 520
// @include person/acquainted
UNWIND [$project] AS wanted
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
WITH me AS writer, person AS me, project
// @include perimeter/parts
CALL (project, writer, forMe, from) {
  // @include perimeter/written
  // @include entry/newest
}
WITH writer AS me, writer, project, entry ORDER BY entry.writtenAt DESC, entry.id DESC LIMIT $limit
RETURN
// @include entry/shape
ORDER BY at DESC, id DESC
