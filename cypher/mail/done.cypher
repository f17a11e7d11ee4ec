// Deletes letters that were sent or are not to be sent. The next letter may be sent from `from` on; null
// means at once, because none was sent. Letters recorded meanwhile are due then.
// @param person: ID!, about: [ID!]!, from: DateTime
// @returns left: Int!
// @eager all letters are read before any is deleted
MATCH (person:Person {id: $person})
SET person.mailFrom = $from
WITH person
CALL (person) {
  MATCH (letter:Letter)-[:TO]->(person)
  WHERE letter.about IN $about
  DETACH DELETE letter
}
CALL (person) {
  MATCH (letter:Letter)-[:TO]->(person)
  SET letter.due = coalesce($from, 0)
  RETURN count(*) AS left
}
RETURN left
