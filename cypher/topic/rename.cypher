// Renames a topic. The folded words of the people who offer it are written afterwards.
// @param topic: ID!, name: String!, folded: String!, words: [String!]!
// @returns id: ID!
MATCH (topic:Topic {id: $topic})
SET topic.name = $name, topic.folded = $folded, topic.words = $words
RETURN topic.id AS id
