// The text of an entry of the viewer in this project. No row for any other.
// @param me: ID!, entry: ID!, project: ID!
// @returns text: String!
// @budget 75
// @include entry/mine
MATCH (entry)-[:IN]->(project:Project)
WHERE project.id = $project
RETURN entry.text AS text
