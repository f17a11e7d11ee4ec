// Writes blocks where there are none; import/ties has looked while both people are held.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
CREATE (from)-[:BLOCKS {since: $now}]->(to)
RETURN count(*) AS written
