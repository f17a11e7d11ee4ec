// Locks a person to whom mail is due, with all their letters, until `until`. Nobody else sends them
// meanwhile; if they are never finished, they are due again then. Not `free`: another process holds the
// lock, or a letter was sent to the person within the hour. In that case the letters wait for the end of
// that hour.
// @param now: DateTime!, until: DateTime!
// @returns person: ID!, free: Boolean!, about: [ID!]!, tries: Int!
// @eager the person is locked before their letters are read
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
