// Locks the keepers of these projects, by ref, besides the people locked by import/lock.
// @param refs: [String!]!
// @returns held: Int!
UNWIND $refs AS ref
MATCH (project:Project {ref: ref})<-[:KEEPS]-(person) USING INDEX SEEK project:Project(ref)
WITH DISTINCT person.id AS id ORDER BY id
MATCH (held:Person {id: id}) USING INDEX SEEK held:Person(id)
SET held.locked = true
RETURN count(*) AS held
