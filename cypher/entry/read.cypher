// The entries among these ids that the viewer may read.
// @shape Writer id: ID!, name: String!, about: String
// @shape Logbook id: ID!, title: String!, purpose: String
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, kind: EntryKind!, feeling: Feeling, text: String!, at: DateTime!, editedAt: DateTime, forMe: Boolean, writer: Writer!, project: Logbook!
// @budget 1600
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (entry:Entry {id: wanted})
USING INDEX SEEK entry:Entry(id)
WITH me, entry // keeps the planner from joining two searches
MATCH (entry)-[:IN]->(project:Project)
MATCH (entry)<-[:WROTE]-(writer:Person)
// @include perimeter/entries
RETURN
// @include entry/fields
