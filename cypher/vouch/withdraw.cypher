// Withdraws the viewer's vouch. No row if they have not met. It records the decision, so that no import
// restores the vouch.
// @eager the relationship is read before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
OPTIONAL MATCH (me)-[vouch:VOUCHES]->(person)
SET met.vouchDecided = true
DELETE vouch
RETURN person.id AS id
