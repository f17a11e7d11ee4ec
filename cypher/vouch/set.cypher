// Vouches for a person whom the viewer has met. No row if they have not met.
// @param me: ID!, person: ID!, now: DateTime!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
SET met.vouchDecided = true
MERGE (me)-[vouch:VOUCHES]->(person)
ON CREATE SET vouch.since = $now, vouch.weight = 1.0
RETURN person.id AS id
