// Raises the number by which every process sees that sessions or tokens ended. It comes last in a
// transaction: it locks the number until the commit.
// @returns ended: Int!
// @eager the number is made before it is raised
MERGE (sequence:Sequence {name: 'ended'})
ON CREATE SET sequence.value = 0
SET sequence.value = sequence.value + 1
RETURN sequence.value AS ended
