// Which of these entries and asks I may read at this very moment: asked once more after their content was read, so that a right
// withdrawn before the content existed is never missed.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!
// @budget 1350
MATCH (me:Person {id: $me})
CALL (me) {
  UNWIND $ids AS wanted
  MATCH (entry:Entry {id: wanted})
  USING INDEX SEEK entry:Entry(id)
  WITH me, entry // found once: the plan could else join two searches
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
