// Takes my vouch back; no row when I have not met them. What I decide, no import undoes.
// @eager the tie is found before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
OPTIONAL MATCH (me)-[vouch:VOUCHES]->(person)
SET met.vouchDecided = true
DELETE vouch
RETURN person.id AS id
