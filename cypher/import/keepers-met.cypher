// Makes those who keep a project together acquainted, but for those between whom there is a block.
// @param projects: [ID!]!, now: DateTime!
// @returns written: Int!
UNWIND $projects AS id
MATCH (:Project {id: id})<-[:KEEPS]-(one:Person)
MATCH (:Project {id: id})<-[:KEEPS]-(other:Person)
WHERE one <> other AND NOT EXISTS { (one)-[:BLOCKS]-(other) }
MERGE (one)-[met:MET]->(other)
ON CREATE SET met.since = $now
RETURN count(*) AS written
