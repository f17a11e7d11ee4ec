// Writes blocks that do not exist yet. import/ties checked this while both people were locked.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
CREATE (from)-[:BLOCKS {since: $now}]->(to)
RETURN count(*) AS written
