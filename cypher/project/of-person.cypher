// The projects of a person in which the viewer may read them, and those that both keep, newest first. Other
// projects of the person are not revealed.
// @param me: ID!, person: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Project, at: DateTime!
// @budget 460
MATCH (me:Person {id: $me})
UNWIND [$person] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
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
WHERE (EXISTS { (me)-[:KEEPS]->(project) } AND EXISTS { (writer)-[:KEEPS]->(project) }
  AND NOT EXISTS { (me)-[:BLOCKS]-(writer) }) OR
// @include perimeter/shares
RETURN
// @columns Project of project
, at ORDER BY at DESC, id DESC LIMIT $limit
