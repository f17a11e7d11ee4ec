// The projects that the viewer keeps, and whether nobody else keeps them.
// @param me: ID!
// @returns id: ID!, sole: Boolean!
MATCH (me:Person {id: $me})-[:KEEPS]->(project:Project)
RETURN project.id AS id, NOT EXISTS { MATCH (other:Person)-[:KEEPS]->(project) WHERE other <> me } AS sole
  ORDER BY id
