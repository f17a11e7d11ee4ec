// Whom what happened since may concern: to whom it was told, who is trusted by whoever did it, who keeps the project. Whether they may hear of it is for
// activity/deliveries to say; who listens is known to each process, and whoever does not is not looked at any further.
// @param after: Int!, upTo: Int!
// @returns seq: Int!, viewers: [ID!]!
// @budget 120000
MATCH (event:Event)
WHERE event.seq > $after AND event.seq <= $upTo
CALL (event) {
  WITH event
  WHERE event.to IS NOT NULL
  RETURN event.to AS viewer
  UNION ALL
  WITH event
  WHERE event.to IS NULL
  CALL (event) {
    MATCH (writer:Person {id: event.from})-[:TRUSTS]->(reader:Person)
    USING INDEX SEEK writer:Person(id)
    RETURN reader
    UNION
    MATCH (entry:Entry {id: event.about})-[:IN]->(:Project)<-[:KEEPS]-(reader:Person)
    USING INDEX SEEK entry:Entry(id)
    RETURN reader
    UNION
    MATCH (ask:Ask {id: event.about})-[:OF]->(:Project)<-[:KEEPS]-(reader:Person)
    USING INDEX SEEK ask:Ask(id)
    RETURN reader
  }
  RETURN reader.id AS viewer
}
RETURN event.seq AS seq, collect(viewer) AS viewers
ORDER BY seq
