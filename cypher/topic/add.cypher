// Adds a topic.
// @param topic: ID!, name: String!, folded: String!, words: [String!]!
// @returns id: ID!
CREATE (topic:Topic {id: $topic, name: $name, folded: $folded, words: $words})
RETURN topic.id AS id
