// Writes vouches that do not exist yet. import/ties checked this while the people were locked.
// @shape ImportedVouch to: ID!, weight: Float!
// @shape From from: ID!, vouches: [ImportedVouch!]!
// @param rows: [From!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND row.vouches AS vouch
MATCH (to:Person {id: vouch.to})
CREATE (from)-[:VOUCHES {weight: vouch.weight, since: $now}]->(to)
RETURN count(*) AS written
