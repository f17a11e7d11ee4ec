// The projects I may read and do not keep, newest first: of those who trust me, and those I left something of mine in.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, title: String!, purpose: String, at: DateTime!
// @budget 3000
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)<-[:TRUSTS]-(writer)-[:WROTE|ASKS]->()-[:IN|OF]->(project:Project)
  RETURN project
  UNION
  MATCH (me)-[:WROTE|ASKS]->()-[:IN|OF]->(project:Project)
  RETURN project
}
WITH me, project, project.id AS id, project.createdAt AS at
WHERE
// @include page/before
AND NOT EXISTS { (me)-[:KEEPS]->(project) }
WITH me, project, id, at ORDER BY at DESC, id DESC
WHERE
// @include perimeter/project
RETURN id, project.title AS title, project.purpose AS purpose, at ORDER BY at DESC, id DESC LIMIT $limit
