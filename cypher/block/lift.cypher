// Lifts a block of the viewer. No row if there is none that the viewer can see.
// @eager the relationship is read before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (me)-[block:BLOCKS]->(person:Person {id: id})
WHERE NOT EXISTS { (person)-[:BLOCKS]->(me) }
DELETE block
RETURN person.id AS id
