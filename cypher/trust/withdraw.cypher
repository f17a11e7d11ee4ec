// Withdraws the viewer's trust in a person they have met. No row if they have not met. It records the
// decision, so that no import restores the trust.
// @eager the relationship is read before it is deleted
// @param me: ID!, person: ID!
// @returns id: ID!
// @include perimeter/lock-pair
// @include person/acquainted
OPTIONAL MATCH (me)-[trust:TRUSTS]->(person)
SET met.trustDecided = true
DELETE trust
RETURN person.id AS id
