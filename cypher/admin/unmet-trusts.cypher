// Trust in a person whom its owner has not met.
// @returns found: Int!
MATCH (from:Person)-[:TRUSTS]->(to:Person)
WHERE NOT EXISTS { (from)-[:MET]->(to) }
RETURN count(*) AS found
