// All topics by name, for the host, without those of demonstration houses.
// @returns id: ID!, ref: String, name: String!
MATCH (topic:Topic)
WHERE topic.house IS NULL
RETURN topic.id AS id, topic.ref AS ref, topic.name AS name ORDER BY topic.folded, id
