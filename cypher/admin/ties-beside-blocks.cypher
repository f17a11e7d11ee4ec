// Acquaintance, trust and vouches between two people of whom one has blocked the other.
// @returns found: Int!
MATCH (one:Person)-[tie:MET|TRUSTS|VOUCHES]->(other:Person)
WHERE EXISTS { (one)-[:BLOCKS]-(other) }
RETURN count(*) AS found
