// Who of those who listen, and may be concerned, hears of it, in the order in which it happened; and by which sessions and tokens they still come in.
// `pairs`: of a viewer and the number of an event with a colon between them, as one string with spaces between: of a list there is a plan for each
// order of magnitude, and planning takes longer than all the rest.
// @param pairs: String!, now: DateTime!
// @returns viewer: ID!, seq: Int!, kind: String!, about: ID!, doors: [ID!]!
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
  RETURN token.id AS id
  UNION ALL
  MATCH (me)-[:ENTERED]->(session)
  WHERE session.expiresAt > $now // without its label, which would have all sessions of the house looked through
  RETURN session.id AS id
} AS doors
UNWIND events AS event
RETURN me.id AS viewer, event.seq AS seq, event.kind AS kind, event.about AS about, doors
ORDER BY seq
