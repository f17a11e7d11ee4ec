// Adds keepers to projects.
// @shape Keeper project: ID!, person: ID!
// @param rows: [Keeper!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (project:Project {id: row.project})
UNWIND [row.person] AS id
MATCH (person:Person {id: id})
MERGE (person)-[keeps:KEEPS]->(project)
ON CREATE SET keeps.since = $now
RETURN count(*) AS written
