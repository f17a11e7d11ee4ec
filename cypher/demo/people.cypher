// Writes the people of a copy. They have neither ref nor address, so no import and no sign-in finds them.
// @shape Inhabitant id: ID!, name: String!, about: String!, open: Boolean!, weeklyCap: Int!, tie: Int!,
//   words: [String!]!
// @param demo: ID!, rows: [Inhabitant!]!
// @returns written: Int!
UNWIND $rows AS row
CREATE (:Person {
  id: row.id, house: $demo, name: row.name, about: row.about, open: row.open, weeklyCap: row.weeklyCap,
  tie: row.tie, words: row.words
})
RETURN count(*) AS written
