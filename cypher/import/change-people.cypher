// Changes existing people. Their folded words are written afterwards.
// @shape ImportedPerson id: ID!, ref: String!, name: String!, email: String, about: String, open: Boolean!,
//   weeklyCap: Int!, tie: Int!
// @param rows: [ImportedPerson!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person.ref = row.ref, person.name = row.name, person.email = row.email, person.about = row.about,
  person.open = row.open, person.weeklyCap = row.weeklyCap, person.tie = row.tie
RETURN count(*) AS written
