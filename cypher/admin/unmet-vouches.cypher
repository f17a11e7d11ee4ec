// Vouches for a person whom their owner has not met.
// @returns found: Int!
MATCH (from:Person)-[:VOUCHES]->(to:Person)
WHERE NOT EXISTS { (from)-[:MET]->(to) }
RETURN count(*) AS found
