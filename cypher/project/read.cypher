// The projects among these ids that the viewer may see.
// @param me: ID!, ids: [ID!]!
// @returns ...Project
// @budget 4700
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (project:Project {id: wanted})
WITH me, project
WHERE
// @include perimeter/project
RETURN
// @columns Project of project
