// Ends my trust in somebody I have met; no row when I have not met them.
// @eager the tie is found before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})-[:MET]->(person:Person {id: $person})
OPTIONAL MATCH (me)-[trust:TRUSTS]->(person)
DELETE trust
RETURN person.id AS id
