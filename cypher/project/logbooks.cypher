// The projects that the viewer may read and does not keep, newest first: of people who trust the viewer, and
// those in which the viewer left entries of their own.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Project, at: DateTime!
// @budget 8100
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)<-[:TRUSTS]-(writer:Person)
  RETURN writer
  UNION ALL
  RETURN me AS writer
}
CALL (writer) {
  MATCH (writer)-[:WROTE_IN]->(project:Project)
  RETURN project
  UNION ALL
  MATCH (writer)-[:ASKS]->(:Ask)-[:OF]->(project:Project)
  RETURN project
}
WITH DISTINCT me, project, project.id AS id, project.createdAt AS at
WHERE
// @include request/before
AND NOT EXISTS { (me)-[:KEEPS]->(project) }
WITH me, project, id, at ORDER BY at DESC, id DESC
WHERE
// @include perimeter/project
RETURN
// @columns Project of project
, at ORDER BY at DESC, id DESC LIMIT $limit
