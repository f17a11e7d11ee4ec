// The entries of a project that I may read, newest first.
// @shape Writer id: ID!, name: String!, about: String
// @shape Logbook id: ID!, title: String!, purpose: String
// @param me: ID!, project: ID!, kinds: [EntryKind!], before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, kind: EntryKind!, feeling: Feeling, text: String!, at: DateTime!, editedAt: DateTime, forMe: Boolean, writer: Writer!, project: Logbook!
// @budget 2000
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (project:Project {id: wanted})<-[:IN]-(entry:Entry)
WITH me, project, entry, entry.id AS id, entry.writtenAt AS at
WHERE ($kinds IS NULL OR entry.kind IN $kinds) AND
// @include page/before
MATCH (entry)<-[:WROTE]-(writer:Person)
// @include perimeter/entries
WITH me, project, entry, writer ORDER BY entry.writtenAt DESC, entry.id DESC LIMIT $limit
RETURN
// @include entry/fields
ORDER BY at DESC, id DESC
