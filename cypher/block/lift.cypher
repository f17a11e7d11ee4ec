// Lifts my block; no row when there is none that I may see.
// @eager the tie is found before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (me)-[block:BLOCKS]->(person:Person {id: id})
WHERE NOT EXISTS { (person)-[:BLOCKS]->(me) }
DELETE block
RETURN person.id AS id
