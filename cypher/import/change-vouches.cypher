// Changes existing vouches.
// @shape ImportedVouch from: ID!, to: ID!, weight: Float!
// @param rows: [ImportedVouch!]!
// @returns written: Int!
// @include import/pair
CALL (from, to) {
  MATCH (from)-[vouch:VOUCHES]->(to)
  RETURN vouch
}
SET vouch.weight = row.weight
RETURN count(*) AS written
