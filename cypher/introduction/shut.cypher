// Interrupts the requests that lead to the viewer, who is no longer open to help.
// @param me: ID!, now: DateTime!
// @returns ended: Int!
// @eager all are read before any is changed
MATCH (me:Person {id: $me})<-[:CANDIDATE]-(introduction:Introduction)
WHERE introduction.connectedAt IS NULL AND introduction.expiresAt > $now
  AND introduction.kind IN ['REQUEST', 'DORMANT']
SET introduction.cut = coalesce(introduction.cut, 2)
RETURN count(*) AS ended
