// Starts a project of the viewer.
// @param me: ID!, project: ID!, title: String!, purpose: String, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
CREATE (me)-[:KEEPS {since: $now}]->(project:Project {id: $project, title: $title,
  purpose: $purpose, createdAt: $now})
RETURN project.id AS id
