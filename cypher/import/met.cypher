// Makes people acquainted, one way a row.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
MERGE (from)-[met:MET]->(to)
ON CREATE SET met.since = $now
RETURN count(*) AS written
