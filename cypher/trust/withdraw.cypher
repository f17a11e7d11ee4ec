// Ends my trust in somebody I have met; no row when I have not met them. What I decide, no import undoes.
// @eager the tie is found before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
OPTIONAL MATCH (me)-[trust:TRUSTS]->(person)
SET met.trustDecided = true
DELETE trust
RETURN person.id AS id
