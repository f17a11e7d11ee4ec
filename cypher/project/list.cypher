// The projects that the viewer keeps, newest first.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Project, at: DateTime!
// @budget 20
MATCH (:Person {id: $me})-[:KEEPS]->(project:Project)
WITH project, project.id AS id, project.createdAt AS at
WHERE
// @include request/before
RETURN
// @columns Project of project
, at ORDER BY at DESC, id DESC LIMIT $limit
