// The projects of somebody in which I read them, and those we both keep, newest first. That they keep others is not told.
// @param me: ID!, person: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, title: String!, purpose: String, at: DateTime!
// @budget 460
MATCH (me:Person {id: $me})
UNWIND [$person] AS wanted // one after the other: the plan could else multiply the two
MATCH (person:Person {id: wanted})
CALL (person) {
  MATCH (person)-[:KEEPS]->(project:Project)
  RETURN project
  UNION
  MATCH (person)-[:WROTE_IN]->(project:Project)
  RETURN project
  UNION
  MATCH (person)-[:ASKS]->(:Ask)-[:OF]->(project:Project)
  RETURN project
}
WITH me, person AS writer, project, project.id AS id, project.createdAt AS at
WHERE
// @include request/before
WITH me, writer, project, id, at ORDER BY at DESC, id DESC
WHERE (EXISTS { (me)-[:KEEPS]->(project) } AND EXISTS { (writer)-[:KEEPS]->(project) } AND NOT EXISTS { (me)-[:BLOCKS]-(writer) }) OR
// @include perimeter/shares
RETURN id, project.title AS title, project.purpose AS purpose, at ORDER BY at DESC, id DESC LIMIT $limit
