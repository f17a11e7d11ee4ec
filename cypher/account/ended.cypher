// The number that rises whenever sessions or tokens end.
// @returns ended: Int!
// @budget 5
OPTIONAL MATCH (sequence:Sequence {name: 'ended'})
RETURN coalesce(sequence.value, 0) AS ended
