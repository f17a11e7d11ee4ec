// Makes people acquainted who are not yet, one way a row; import/ties has looked while they are held.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
CREATE (from)-[:MET {since: $now}]->(to)
RETURN count(*) AS written
