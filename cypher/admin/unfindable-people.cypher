// People who lack the number that orders equal scores, or the words by which they are found.
// @returns found: Int!
MATCH (person:Person)
WHERE person.tie IS NULL OR person.words IS NULL
RETURN count(*) AS found
