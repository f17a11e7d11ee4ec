// Writes the projects of a copy.
// @shape PlannedProject id: ID!, keeper: ID!, title: String!, purpose: String!, at: DateTime!
// @param rows: [PlannedProject!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (keeper:Person {id: row.keeper})
CREATE (keeper)-[:KEEPS {since: row.at}]->(:Project {id: row.id, title: row.title,
  purpose: row.purpose, createdAt: row.at})
RETURN count(*) AS written
