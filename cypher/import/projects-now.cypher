// The projects among these refs, and their keepers.
// @param refs: [String!]!
// @returns id: ID!, ref: String!, title: String!, purpose: String, keepers: [ID!]!
UNWIND $refs AS ref
MATCH (project:Project {ref: ref})
RETURN project.id AS id, ref, project.title AS title, project.purpose AS purpose,
  COLLECT { MATCH (project)<-[:KEEPS]-(keeper:Person) RETURN keeper.id } AS keepers
