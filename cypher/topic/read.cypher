// Topics by id.
// @param ids: [ID!]!
// @returns id: ID!, name: String!
// @budget 100
UNWIND $ids AS id
MATCH (topic:Topic {id: id})
RETURN topic.id AS id, topic.name AS name
