// The projects that the viewer keeps, and whether nobody else keeps them, suspended people included.
// @param me: ID!
// @returns id: ID!, sole: Boolean!
MATCH (me:Person {id: $me})-[:KEEPS]->(project:Project)
RETURN project.id AS id, NOT EXISTS { MATCH (other:Person)-[tie:KEEPS|SET_ASIDE]->(project)
    WHERE other <> me AND 'KEEPS' IN [type(tie), tie.was] } AS sole
  ORDER BY id
