// Writes trusts where there are none; import/ties has looked while both people are held.
// @shape Trust from: ID!, to: ID!, weight: Float!, reads: Reads!, readsFrom: DateTime
// @param rows: [Trust!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
CREATE (from)-[:TRUSTS {weight: row.weight, since: $now, reads: row.reads, readsFrom: row.readsFrom}]->(to)
RETURN count(*) AS written
