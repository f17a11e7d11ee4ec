// Deletes what hangs on the people of a copy, whatever it is, some at once: ties never leave a copy, so it is the copy's.
// @param demo: ID!, limit: Int!
// @returns deleted: Int!
// @eager what they made is found before any of it is deleted
MATCH (person:Person {house: $demo})--(made)
USING INDEX SEEK person:Person(house)
WHERE NOT made:Person AND NOT made:Topic AND NOT made:Demo
WITH DISTINCT made LIMIT $limit
DETACH DELETE made
RETURN count(*) AS deleted
