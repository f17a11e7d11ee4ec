// The ties of these types that lead from people to some others, and any block between them in either direction.
// Each person's ties are walked through once: files are mostly in the order of who gives, and looking at pair after pair
// takes far longer.
// @shape From from: ID!, to: [ID!]!
// @param rows: [From!]!, types: [String!]!
// @returns type: String!, from: ID!, to: ID!, weight: Float, reads: Reads, readsFrom: DateTime
UNWIND $rows AS row
MATCH (one:Person {id: row.from})
CALL (one) {
  MATCH (one)-[tie:MET|TRUSTS|VOUCHES]->(other)
  WHERE type(tie) IN $types
  RETURN tie, other
  UNION ALL
  MATCH (one)-[tie:BLOCKS]-(other)
  RETURN tie, other
}
WITH row, tie, other
WHERE other.id IN row.to
RETURN type(tie) AS type, startNode(tie).id AS from, endNode(tie).id AS to, tie.weight AS weight, tie.reads AS reads, tie.readsFrom AS readsFrom
