// Writes the topics of a copy.
// @shape PlannedTopic id: ID!, name: String!, folded: String!, words: [String!]!
// @param demo: ID!, rows: [PlannedTopic!]!
// @returns written: Int!
UNWIND $rows AS row
CREATE (:Topic {id: row.id, house: $demo, name: row.name, folded: row.folded, words: row.words})
RETURN count(*) AS written
