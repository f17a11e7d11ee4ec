// Writes the entries of a copy, with the people who looked over them.
// @shape PlannedEntry id: ID!, writer: ID!, project: ID!, kind: EntryKind!, feeling: Feeling, text: String!,
//   forMe: Boolean!, at: DateTime!, lookedOverBy: [ID!]!, lookedOverAt: DateTime!
// @param rows: [PlannedEntry!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (writer:Person {id: row.writer})
UNWIND [row.project] AS id
MATCH (project:Project {id: id})
CREATE (writer)-[:WROTE]->(entry:Entry {id: row.id, writer: row.writer, project: row.project, kind: row.kind,
  feeling: row.feeling, text: row.text, writtenAt: row.at, forMe: row.forMe})-[:IN]->(project)
MERGE (writer)-[:WROTE_IN]->(project)
WITH row, entry
CALL (row, entry) {
  UNWIND row.lookedOverBy AS reader
  MATCH (person:Person {id: reader})
  CREATE (person)-[:LOOKED_OVER {at: row.lookedOverAt}]->(entry)
}
RETURN count(*) AS written
