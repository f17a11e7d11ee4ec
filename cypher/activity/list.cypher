// The events that the viewer may receive, in their order: addressed to the viewer, or caused by people who
// trust the viewer or work in a project that the viewer keeps.
// @param me: ID!, after: Int, upTo: Int!, now: DateTime!, limit: Int!
// @returns seq: Int!, kind: String!, subjectId: ID!
// @budget 9000, small 6500
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (event:Event)
  USING INDEX SEEK event:Event(to, seq)
  WHERE event.to = $me AND event.seq > coalesce($after, -9007199254740991) AND event.seq <= $upTo
  RETURN event
  UNION ALL
  CALL (me) {
    MATCH (writer:Person)-[:TRUSTS]->(me)
    RETURN writer
    UNION
    MATCH (me)-[:KEEPS]->(:Project)<-[:KEEPS|WROTE_IN]-(writer:Person)
    RETURN writer
    UNION
    MATCH (me)-[:KEEPS]->(:Project)<-[:OF]-(:Ask)<-[:ASKS]-(writer:Person)
    RETURN writer
  }
  WITH writer.id AS writer
  MATCH (event:Event)
  USING INDEX SEEK event:Event(from, seq)
  WHERE event.from = writer AND event.seq > coalesce($after, -9007199254740991) AND event.seq <= $upTo
  RETURN event
}
WITH event, [me] AS people ORDER BY event.seq
// @include perimeter/event
RETURN event.seq AS seq, event.kind AS kind, event.about AS subjectId LIMIT $limit
