// Trusts whose owner has not met the other.
// @returns found: Int!
MATCH (from:Person)-[:TRUSTS]->(to:Person)
WHERE NOT EXISTS { (from)-[:MET]->(to) }
RETURN count(*) AS found
