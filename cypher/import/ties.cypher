// How people stand to each other, one row a tie; `forth`: it leads from the first to the second.
// @shape Pair line: Int!, from: ID!, to: ID!
// @param rows: [Pair!]!
// @returns line: Int!, type: String!, forth: Boolean!, weight: Float, reads: Reads, readsFrom: DateTime
// @include import/pair
// In a CALL both ends are known: neither side's ties are walked through one by one.
CALL (from, to) {
  MATCH (from)-[tie:MET|TRUSTS|VOUCHES|BLOCKS]-(to)
  RETURN tie
}
RETURN row.line AS line, type(tie) AS type, startNode(tie) = from AS forth,
  tie.weight AS weight, tie.reads AS reads, tie.readsFrom AS readsFrom
