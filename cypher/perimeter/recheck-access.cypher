// Which of these entries and asks the viewer may read at this moment. It runs after the content was read, so
// that a right withdrawn before the content existed is never missed.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!
// @budget 1350
MATCH (me:Person {id: $me})
CALL (me) {
  UNWIND $ids AS wanted
  MATCH (entry:Entry {id: wanted})
  USING INDEX SEEK entry:Entry(id)
  WITH me, entry // keeps the planner from joining two searches
  MATCH (entry)-[:IN]->(project:Project)
  MATCH (entry)<-[:WROTE]-(writer:Person)
  // @include perimeter/entries
  RETURN entry.id AS id
  UNION
  UNWIND $ids AS wanted
  MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
  USING INDEX SEEK ask:Ask(id)
  MATCH (ask)<-[:ASKS]-(writer:Person)
  // @include perimeter/asks
  RETURN ask.id AS id
}
RETURN id
