// The ties of these types that lead from people to some others, and any block between them in either direction.
// Each person's ties are walked through once: files are mostly in the order of who gives, and looking at pair after pair
// takes far longer.
// @shape From from: ID!, to: [ID!]!
// @param rows: [From!]!, types: [String!]!
// @returns from: ID!, to: ID!, type: String!, back: Boolean!, weight: Float, reads: Reads, readsFrom: DateTime, trustDecided: Boolean, vouchDecided: Boolean
UNWIND $rows AS row
MATCH (one:Person {id: row.from})
CALL (one) {
  MATCH (one)-[tie:MET|TRUSTS|VOUCHES|BLOCKS]->(other)
  RETURN tie, other, type(tie) AS type, false AS back
  UNION ALL
  MATCH (one)<-[tie:BLOCKS]-(other)
  RETURN tie, other, type(tie) AS type, true AS back
}
WITH row, tie, type, back, other.id AS to
WHERE type IN $types AND to IN row.to
RETURN row.from AS from, to, type, back, tie.weight AS weight, tie.reads AS reads, tie.readsFrom AS readsFrom,
  tie.trustDecided AS trustDecided, tie.vouchDecided AS vouchDecided
