// The number of the latest event: a cheap way to see whether there is anything new.
// @returns seq: Int!
// @budget 5
MATCH (sequence:Sequence {name: 'event'})
RETURN sequence.value AS seq
