// Writes vouches where there are none; import/ties has looked while both people are held.
// @shape Vouch from: ID!, to: ID!, weight: Float!
// @param rows: [Vouch!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
CREATE (from)-[:VOUCHES {weight: row.weight, since: $now}]->(to)
RETURN count(*) AS written
