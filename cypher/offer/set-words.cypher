// Stores the folded words by which a person is found.
// @shape Words id: ID!, words: [String!]!
// @param rows: [Words!]!
// @returns id: ID!
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person.words = row.words
RETURN person.id AS id
