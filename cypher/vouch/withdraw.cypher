// Takes my vouch back; no row when I have not met them.
// @eager the tie is found before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})-[:MET]->(person:Person {id: $person})
OPTIONAL MATCH (me)-[vouch:VOUCHES]->(person)
DELETE vouch
RETURN person.id AS id
