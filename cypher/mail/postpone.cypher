// Makes letters to a person that could not be sent wait until `from`.
// @param person: ID!, from: DateTime!
// @returns waiting: Int!
// @eager all letters are read before any is changed
MATCH (person:Person {id: $person})
SET person.mailFrom = $from
WITH person
MATCH (letter:Letter)-[:TO]->(person)
SET letter.due = $from, letter.tries = coalesce(letter.tries, 0) + 1
RETURN count(*) AS waiting
