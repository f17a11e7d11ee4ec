// Interrupts the requests that would lead to me, who am open to help no longer.
// @param me: ID!, now: DateTime!
// @returns ended: Int!
// @eager all are found before any is changed
MATCH (me:Person {id: $me})<-[:CANDIDATE]-(introduction:Introduction)
WHERE introduction.connectedAt IS NULL AND introduction.expiresAt > $now AND introduction.kind IN ['REQUEST', 'DORMANT']
SET introduction.cut = coalesce(introduction.cut, 2)
RETURN count(*) AS ended
