// Lets what could not be sent to somebody wait until `from`.
// @param person: ID!, from: DateTime!
// @returns waiting: Int!
// @eager all they are to hear is found before any of it changes
MATCH (person:Person {id: $person})
SET person.mailFrom = $from
WITH person
MATCH (letter:Letter)-[:TO]->(person)
SET letter.due = $from, letter.tries = coalesce(letter.tries, 0) + 1
RETURN count(*) AS waiting
