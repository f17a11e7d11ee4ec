// Removes an entry, ask or message, whoever made it: an ask with its introductions and with the dismissals for it.
// `removed` is 0 where it is gone already.
// @param item: ID!
// @returns removed: Int!
// @eager everything is read before any of it is deleted
UNWIND [$item] AS item // the subqueries follow each other for one row, instead of being multiplied
CALL (item) {
  MATCH (:Ask {id: item})<-[:ASKS]-(:Person)-[dismissed:DISMISSED]->(:Person)
  WHERE dismissed.ask = item
  DELETE dismissed
}
CALL (item) {
  MATCH (introduction:Introduction)-[:FOR]->(:Ask {id: item})
  DETACH DELETE introduction
}
CALL (item) {
  MATCH (gone:Entry {id: item}) RETURN gone
  UNION ALL
  MATCH (gone:Ask {id: item}) RETURN gone
  UNION ALL
  MATCH (gone:Message {id: item}) RETURN gone
}
DETACH DELETE gone
RETURN count(*) AS removed
