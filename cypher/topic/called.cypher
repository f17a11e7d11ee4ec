// The topics with this name, ignoring marks and case. There are some hundreds, so reading all is cheap.
// @param folded: String!
// @returns id: ID!, name: String!
MATCH (topic:Topic)
WHERE topic.folded = $folded AND topic.house IS NULL
RETURN topic.id AS id, topic.name AS name
