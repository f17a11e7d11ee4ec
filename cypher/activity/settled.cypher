// The number up to which events can be read without missing one, and the number up to which events were
// deleted. The sequence is locked for a moment: otherwise its number can be visible before the commit of its
// event is. To remove a property that does not exist locks the node and nothing else.
// @eager it is locked before it is read
// @locks the sequence, and changes nothing
// @returns upTo: Int!, forgotten: Int!
// @budget 12
OPTIONAL MATCH (sequence:Sequence {name: 'event'})
FOREACH (one IN CASE WHEN sequence IS NULL THEN [] ELSE [sequence] END | REMOVE one.locked)
WITH sequence
RETURN coalesce(sequence.value, 0) AS upTo, coalesce(sequence.forgotten, 0) AS forgotten
