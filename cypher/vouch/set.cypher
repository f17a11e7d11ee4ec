// Vouches for somebody I have met; no row when I have not met them.
// @param me: ID!, person: ID!, now: DateTime!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
SET met.vouchDecided = true
MERGE (me)-[vouch:VOUCHES]->(person)
ON CREATE SET vouch.since = $now, vouch.weight = 1.0
RETURN person.id AS id
