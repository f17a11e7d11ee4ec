// Stores the folded words that make somebody findable.
// @shape Words id: ID!, words: [String!]!
// @param rows: [Words!]!
// @returns id: ID!
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person.words = row.words
RETURN person.id AS id
