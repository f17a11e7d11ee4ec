// The topics among these refs.
// @param refs: [String!]!
// @returns id: ID!, ref: String!, name: String!
UNWIND $refs AS ref
MATCH (topic:Topic {ref: ref})
RETURN topic.id AS id, ref, topic.name AS name
