// Interrupts the introductions that the viewer requested through a person, or from a person directly, whom
// the viewer no longer trusts.
// @param me: ID!, person: ID!, now: DateTime!
// @returns ended: Int!
// @eager all are read before any is changed
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
MATCH (me)<-[:ASKER]-(introduction:Introduction)-[theirs:CONNECTOR|CANDIDATE]->(person)
WHERE introduction.connectedAt IS NULL AND introduction.expiresAt > $now
  AND (introduction.kind = 'DORMANT' OR (introduction.kind = 'REQUEST' AND type(theirs) = 'CONNECTOR'))
SET introduction.cut = CASE WHEN introduction.cut < theirs.place THEN introduction.cut ELSE theirs.place END
RETURN count(*) AS ended
