// Takes hold of those who keep these projects, by ref, besides those named by import/lock.
// @param refs: [String!]!
// @returns held: Int!
UNWIND $refs AS ref
MATCH (project:Project {ref: ref})<-[:KEEPS]-(person)
WITH DISTINCT person.id AS id ORDER BY id
MATCH (held:Person {id: id})
SET held.locked = true
RETURN count(*) AS held
