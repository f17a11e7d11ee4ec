// Takes out of the graph what somebody has heard, or is not to hear any more. From `from` on the next letter may go to them; null: at once, as
// none went. What was noted meanwhile is due then.
// @param person: ID!, about: [ID!]!, from: DateTime
// @returns left: Int!
// @eager all they are to hear is found before any of it is deleted
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
