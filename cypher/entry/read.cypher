// The entries among these ids that the viewer may read.
// @param me: ID!, ids: [ID!]!
// @returns ...Entry
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
// @include entry/shape
