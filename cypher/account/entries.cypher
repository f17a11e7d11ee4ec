// All entries of the viewer with the titles of their projects, the oldest first.
// @param me: ID!
// @returns project: String!, kind: EntryKind!, feeling: Feeling, text: String!, writtenAt: DateTime!,
//   editedAt: DateTime, forMe: Boolean!
// @budget 20000, small 20
MATCH (:Person {id: $me})-[:WROTE]->(entry:Entry)-[:IN]->(project:Project)
RETURN project.title AS project, entry.kind AS kind, entry.feeling AS feeling, entry.text AS text,
  entry.writtenAt AS writtenAt,
  entry.editedAt AS editedAt, entry.forMe AS forMe
ORDER BY writtenAt, entry.id
