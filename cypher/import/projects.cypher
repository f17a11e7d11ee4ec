// Writes projects, without their keepers.
// @shape ImportedProject id: ID!, ref: String!, title: String!, purpose: String
// @param rows: [ImportedProject!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
ON CREATE SET project.createdAt = $now
SET project.ref = row.ref, project.title = row.title, project.purpose = row.purpose
RETURN count(*) AS written
