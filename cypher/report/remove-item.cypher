// Removes an entry, ask or message, whoever made it: an ask with its introductions and with the dismissals for it.
// `removed` is 0 where it is gone already.
// @param item: ID!
// @returns removed: Int!
// @eager everything is read before any of it is deleted
CALL () {
  MATCH (:Ask {id: $item})<-[:ASKS]-(:Person)-[dismissed:DISMISSED]->(:Person)
  WHERE dismissed.ask = $item
  DELETE dismissed
}
CALL () {
  MATCH (introduction:Introduction)-[:FOR]->(:Ask {id: $item})
  DETACH DELETE introduction
}
CALL () {
  MATCH (entry:Entry {id: $item}) RETURN entry AS gone
  UNION ALL
  MATCH (ask:Ask {id: $item}) RETURN ask AS gone
  UNION ALL
  MATCH (message:Message {id: $item}) RETURN message AS gone
}
DETACH DELETE gone
RETURN count(*) AS removed
