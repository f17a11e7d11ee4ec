// Who of these viewers may hear of what happened since, in the order in which it did: one statement for all of them and all of it. Those who
// could be told are found from the event, not from the viewers. Their ids come as one string, with spaces between: of a list there is a plan for each order
// of magnitude, and planning takes longer than all the rest.
// @param viewers: String!, after: Int!, upTo: Int!, now: DateTime!
// @returns viewer: ID!, seq: Int!, kind: String!, about: ID!
// @budget 80000
WITH split($viewers, ' ') AS viewers
MATCH (event:Event)
WHERE event.seq > $after AND event.seq <= $upTo
CALL (event) {
  WITH event
  WHERE event.to IS NOT NULL
  MATCH (me:Person {id: event.to})
  RETURN me
  UNION ALL
  WITH event
  WHERE event.to IS NULL
  CALL (event) {
    MATCH (:Person {id: event.from})-[:TRUSTS]->(reader:Person)
    RETURN reader
    UNION
    MATCH (:Entry {id: event.about})-[:IN]->(:Project)<-[:KEEPS]-(reader:Person)
    RETURN reader
    UNION
    MATCH (:Ask {id: event.about})-[:OF]->(:Project)<-[:KEEPS]-(reader:Person)
    RETURN reader
  }
  RETURN reader AS me
}
WITH viewers, me, event
WHERE me.id IN viewers
// @include perimeter/event
RETURN me.id AS viewer, event.seq AS seq, event.kind AS kind, event.about AS about
ORDER BY seq
