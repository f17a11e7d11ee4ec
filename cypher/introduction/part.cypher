// Interrupts the introductions in which both people of a block take part, from the later place of the two
// on.
// @shape Pair from: ID!, to: ID!
// @param rows: [Pair!]!, now: DateTime!
// @returns ended: Int!
// @eager all are read before any is changed
// @include import/pair
MATCH (from)<-[one:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)-[other:ASKER|CONNECTOR|CANDIDATE]->(to)
WHERE introduction.connectedAt IS NULL AND introduction.expiresAt > $now
WITH introduction, CASE WHEN one.place > other.place THEN one.place ELSE other.place END AS place
SET introduction.cut = CASE WHEN introduction.cut < place THEN introduction.cut ELSE place END
RETURN count(*) AS ended
