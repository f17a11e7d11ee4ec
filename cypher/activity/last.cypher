// The number of the latest event, at a glance: whether there is anything new to look for.
// @returns seq: Int!
// @budget 5
MATCH (sequence:Sequence {name: 'event'})
RETURN sequence.value AS seq
