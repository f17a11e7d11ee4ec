// Writes all properties of topics. The folded words of the people who offer them are written afterwards.
// @shape ImportedTopic id: ID!, ref: String!, name: String!, folded: String!, words: [String!]!
// @param rows: [ImportedTopic!]!
// @returns written: Int!
UNWIND $rows AS row
MERGE (topic:Topic {id: row.id})
SET topic.ref = row.ref, topic.name = row.name, topic.folded = row.folded, topic.words = row.words
RETURN count(*) AS written
