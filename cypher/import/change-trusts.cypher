// Changes existing trust.
// @shape ImportedTrust from: ID!, to: ID!, weight: Float!, reads: Reads!, readsFrom: DateTime
// @param rows: [ImportedTrust!]!
// @returns written: Int!
// @include import/pair
CALL (from, to) {
  MATCH (from)-[trust:TRUSTS]->(to)
  RETURN trust
}
SET trust.weight = row.weight, trust.reads = row.reads, trust.readsFrom = row.readsFrom
RETURN count(*) AS written
