// The people whom the events since a number may concern: those to whom an event is addressed, those whom its
// author trusts, and those who keep the project. activity/deliveries decides whether they may receive it.
// Each process keeps only the people who listen.
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
