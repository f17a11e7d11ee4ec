// Topics the host added by hand under one of these names, marks and capitals aside. There are some hundreds: reading all is cheap.
// @param names: [String!]!
// @returns id: ID!, folded: String!
MATCH (topic:Topic)
WHERE topic.ref IS NULL AND topic.house IS NULL AND topic.folded IN $names
RETURN topic.id AS id, topic.folded AS folded
ORDER BY id
