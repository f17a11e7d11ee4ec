// Writes vouches; whoever vouches for somebody knows of them from now on.
// @shape Vouch from: ID!, to: ID!, weight: Float!
// @param rows: [Vouch!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
MERGE (from)-[met:MET]->(to)
ON CREATE SET met.since = $now
MERGE (from)-[vouch:VOUCHES]->(to)
ON CREATE SET vouch.since = $now
SET vouch.weight = row.weight
RETURN count(*) AS written
