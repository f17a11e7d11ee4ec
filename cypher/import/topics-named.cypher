// The topics that the host added by hand with one of these names, ignoring marks and case. There are some
// hundreds of topics, so reading all is cheap.
// @param names: [String!]!
// @returns id: ID!, folded: String!
MATCH (topic:Topic)
WHERE topic.ref IS NULL AND topic.house IS NULL AND topic.folded IN $names
RETURN topic.id AS id, topic.folded AS folded
ORDER BY id
