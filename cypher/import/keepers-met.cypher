// Makes the keepers of a project acquainted, except pairs with a block between them.
// @param projects: [ID!]!, now: DateTime!
// @returns written: Int!
UNWIND $projects AS id
MATCH (:Project {id: id})<-[:KEEPS]-(one:Person)
MATCH (:Project {id: id})<-[:KEEPS]-(other:Person)
WHERE one <> other AND NOT EXISTS { (one)-[:BLOCKS]-(other) }
MERGE (one)-[met:MET]->(other)
ON CREATE SET met.since = $now
RETURN count(*) AS written
