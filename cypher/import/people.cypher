// Writes new people.
// @shape ImportedPerson id: ID!, ref: String!, name: String!, email: String, about: String, open: Boolean!,
//   weeklyCap: Int!, tie: Int!, words: [String!]!
// @param rows: [ImportedPerson!]!
// @returns written: Int!
UNWIND $rows AS row
CREATE (:Person {
  id: row.id, ref: row.ref, name: row.name, email: row.email, about: row.about,
  open: row.open, weeklyCap: row.weeklyCap, tie: row.tie, words: row.words
})
RETURN count(*) AS written
