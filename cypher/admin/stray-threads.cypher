// Conversations without participants, or with two participants of whom one has blocked the other.
// @returns found: Int!
MATCH (thread:Thread)
WHERE NOT EXISTS { (thread)<-[:TAKES_PART|SET_ASIDE]-(:Person) }
  OR EXISTS { MATCH (thread)<-[:TAKES_PART]-(one:Person)-[:BLOCKS]->(other:Person)-[:TAKES_PART]->(thread) }
RETURN count(*) AS found
