// Takes hold of somebody to whom mail is due and of all they are to hear, until `until`: nobody else sends it meanwhile, and where it is never finished
// it is due again then. Not `free`: somebody else has hold of them, or a letter went to them within the hour; what is due waits for the end of that.
// @param now: DateTime!, until: DateTime!
// @returns person: ID!, free: Boolean!, about: [ID!]!, tries: Int!
// @eager somebody is held before it is looked at what they are to hear
MATCH (due:Letter)-[:TO]->(person:Person)
USING INDEX SEEK due:Letter(due)
WHERE due.due <= $now
WITH person ORDER BY due.due LIMIT 1
SET person.locked = true
WITH person, coalesce(person.mailFrom, 0) <= $now AS free
SET person.mailFrom = CASE WHEN free THEN $until ELSE person.mailFrom END
WITH person, free
CALL (person) {
  MATCH (letter:Letter)-[:TO]->(person)
  SET letter.due = person.mailFrom
  RETURN collect(letter.about) AS about, coalesce(max(letter.tries), 0) AS tries
}
RETURN person.id AS person, free, about, tries
