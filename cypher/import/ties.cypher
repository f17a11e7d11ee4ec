// The relationships of these types from a person to some others, and blocks between them in either
// direction. The relationships of each person are walked once: files are mostly ordered by the source
// person, and looking at pair after pair takes far longer.
// @shape From from: ID!, to: [ID!]!
// @param rows: [From!]!, types: [String!]!
// @returns from: ID!, to: ID!, type: String!, back: Boolean!, weight: Float, reads: Reads,
//   readsFrom: DateTime, trustDecided: Boolean, vouchDecided: Boolean
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
