// All topics by name, for the host.
// @returns id: ID!, ref: String, name: String!
MATCH (topic:Topic)
RETURN topic.id AS id, topic.ref AS ref, topic.name AS name ORDER BY topic.folded, id
