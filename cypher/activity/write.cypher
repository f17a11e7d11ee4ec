// Writes an event for everybody who may read the thing it is about. It comes last in the transaction of the
// change: it locks the sequence until the commit, so that events are numbered in the order in which they
// become visible.
// @eager one number is taken before the event is written
// @param kind: String!, subjectId: ID!, from: ID!, now: DateTime!
// @returns seq: Int!
MERGE (sequence:Sequence {name: 'event'})
ON CREATE SET sequence.value = 0
SET sequence.value = sequence.value + 1
CREATE (event:Event {seq: sequence.value, at: $now, kind: $kind, about: $subjectId, from: $from})
RETURN event.seq AS seq
