// The present state of the people whom an import names by ref or e-mail. They stay locked until the import
// has written them.
// @param refs: [String!]!, emails: [String!]!
// @returns id: ID!, ref: String, name: String!, email: String, about: String, open: Boolean!,
//   weeklyCap: Int!, profileDecided: Boolean!, availabilityDecided: Boolean!
CALL () {
  UNWIND $refs AS ref
  MATCH (person:Person {ref: ref})
  RETURN person.id AS id
  UNION
  UNWIND $emails AS email
  MATCH (person:Person {email: email})
  RETURN person.id AS id
}
WITH id ORDER BY id
MATCH (held:Person {id: id})
SET held.locked = true
RETURN id, held.ref AS ref, held.name AS name, held.email AS email, held.about AS about, held.open AS open,
  held.weeklyCap AS weeklyCap,
  coalesce(held.profileDecided, false) AS profileDecided,
  coalesce(held.availabilityDecided, false) AS availabilityDecided
