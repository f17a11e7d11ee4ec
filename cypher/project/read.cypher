// The projects among these ids that the viewer may see.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, title: String!, purpose: String
// @budget 4700
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (project:Project {id: wanted})
WITH me, project
WHERE
// @include perimeter/project
RETURN project.id AS id, project.title AS title, project.purpose AS purpose
