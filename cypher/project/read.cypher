// The projects among these ids that I keep.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, title: String!, purpose: String
// @budget 100
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (project:Project {id: wanted})
WHERE EXISTS { (me)-[:KEEPS]->(project) }
RETURN project.id AS id, project.title AS title, project.purpose AS purpose
