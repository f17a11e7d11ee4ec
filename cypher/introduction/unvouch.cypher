// Interrupts the requests that lead through the viewer to a person for whom the viewer no longer vouches.
// @param me: ID!, person: ID!, now: DateTime!
// @returns ended: Int!
// @eager all are read before any is changed
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
MATCH (me)<-[:CONNECTOR]-(introduction:Introduction)-[:CANDIDATE]->(person)
WHERE introduction.connectedAt IS NULL AND introduction.expiresAt > $now AND introduction.kind = 'REQUEST'
SET introduction.cut = coalesce(introduction.cut, 2)
RETURN count(*) AS ended
