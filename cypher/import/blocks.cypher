// Writes blocks.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
MERGE (from)-[block:BLOCKS]->(to)
ON CREATE SET block.since = $now
RETURN count(*) AS written
