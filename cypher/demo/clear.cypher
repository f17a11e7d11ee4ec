// Deletes a batch of the nodes tied to the people of a copy, of any kind. Relationships never leave a copy,
// so all of them belong to it.
// @param demo: ID!, limit: Int!
// @returns deleted: Int!
// @eager everything is read before any of it is deleted
MATCH (person:Person {house: $demo})--(made)
USING INDEX SEEK person:Person(house)
WHERE NOT made:Person AND NOT made:Topic AND NOT made:Demo
WITH DISTINCT made LIMIT $limit
DETACH DELETE made
RETURN count(*) AS deleted
