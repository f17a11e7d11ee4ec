// People who lack `tie`, which orders equal scores, or `words`, by which they are found.
// @returns found: Int!
MATCH (person:Person)
WHERE person.tie IS NULL OR person.words IS NULL
RETURN count(*) AS found
