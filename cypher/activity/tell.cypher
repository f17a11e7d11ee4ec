// Writes events that are addressed to these people, one for each. Like activity/write, it comes last in the
// transaction of the change.
// @eager the numbers are taken before the events are written
// @param kind: String!, subjectId: ID!, to: [ID!]!, now: DateTime!
// @returns seq: Int!
MERGE (sequence:Sequence {name: 'event'})
ON CREATE SET sequence.value = 0
SET sequence.value = sequence.value + size($to)
WITH sequence.value - size($to) + 1 AS first
UNWIND range(0, size($to) - 1) AS place
CREATE (event:Event {seq: first + place, at: $now, kind: $kind, about: $subjectId, to: $to[place]})
RETURN event.seq AS seq
