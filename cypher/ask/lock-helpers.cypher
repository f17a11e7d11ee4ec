// Locks the viewer and the people named as helpers in the order of their ids, so that a block at the same
// moment waits or is seen. Gives those helpers whom the viewer has met or takes part in a conversation with.
// @eager all are locked before anything is read
// @param me: ID!, helpers: [ID!]!
// @returns id: ID!
UNWIND $helpers + [$me] AS id
WITH id ORDER BY id
MATCH (held:Person {id: id})
SET held.locked = true
WITH count(held) AS held
MATCH (me:Person {id: $me})
UNWIND $helpers AS id
MATCH (person:Person {id: id})
WHERE EXISTS { (me)-[:MET]->(person) } OR
// @include perimeter/companion
RETURN person.id AS id
