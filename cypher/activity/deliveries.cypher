// Which of the listeners who may be concerned receive an event, in the order of events, and the sessions and
// tokens that are still valid. `pairs` is a string of pairs "viewer:number of the event" separated by
// spaces. It is a string because Neo4j makes one plan for each order of magnitude of a list parameter, and
// planning takes longer than everything else.
// @param pairs: String!, now: DateTime!
// @returns viewer: ID!, seq: Int!, kind: String!, subjectId: ID!, credentials: [ID!]!
// @budget 80000
UNWIND split($pairs, ' ') AS pair
WITH split(pair, ':') AS pair
MATCH (me:Person {id: pair[0]})
USING INDEX SEEK me:Person(id)
WITH toInteger(pair[1]) AS seq, collect(me) AS people
MATCH (event:Event {seq: seq})
USING INDEX SEEK event:Event(seq)
WITH event, people
// @include perimeter/event
WITH me, collect(event) AS events
WITH me, events, COLLECT {
  MATCH (me)-[:HOLDS]->(token)
  WHERE token.expiresAt > $now
  RETURN token.id AS id
  UNION ALL
  MATCH (me)-[:ENTERED]->(session)
  WHERE session.expiresAt > $now // no label: with it, the plan reads all sessions
  RETURN session.id AS id
} AS credentials
UNWIND events AS event
RETURN me.id AS viewer, event.seq AS seq, event.kind AS kind, event.about AS subjectId, credentials
ORDER BY seq
