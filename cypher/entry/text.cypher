// What I wrote in an entry of this project; no row for any other.
// @param me: ID!, entry: ID!, project: ID!
// @returns text: String!
// @budget 75
// @include entry/mine
MATCH (entry)-[:IN]->(project:Project)
WHERE project.id = $project
RETURN entry.text AS text
