// Writes trust that does not exist yet. import/ties checked this while the people were locked.
// @shape ImportedTrust to: ID!, weight: Float!, reads: Reads!, readsFrom: DateTime
// @shape From from: ID!, trusts: [ImportedTrust!]!
// @param rows: [From!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND row.trusts AS trust
MATCH (to:Person {id: trust.to})
CREATE (from)-[:TRUSTS {weight: trust.weight, since: $now, reads: trust.reads,
  readsFrom: trust.readsFrom}]->(to)
RETURN count(*) AS written
