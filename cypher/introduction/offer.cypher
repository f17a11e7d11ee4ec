// Offers to introduce whoever wrote an entry or asks an ask to somebody I have met, after introduction/acquainted. Somebody over their weekly cap never
// receives it, and neither does either of two whom a block parts. `reached`: whom it reached, if anybody.
// @param me: ID!, person: ID!, writer: ID!, item: ID!, introduction: ID!, words: String!, now: DateTime!, expiresAt: DateTime!
// @returns reached: ID
// @eager who is reached is known before it is written
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (candidate:Person {id: id})
UNWIND [$writer] AS other
MATCH (writer:Person {id: other})
WITH me, candidate, writer, NOT EXISTS { (candidate)-[:BLOCKS]-(writer) } AND
// @include helper/available
AS reached
CREATE (introduction:Introduction {
  id: $introduction, kind: 'OFFER', at: $now, expiresAt: $expiresAt, withdrawn: false, item: $item, words: $words, needs: [], unnamed: true,
  cut: CASE WHEN NOT reached THEN 1 END
})-[:CONNECTOR {place: 0, at: $now}]->(me)
CREATE (introduction)-[:CANDIDATE {place: 1, at: CASE WHEN reached THEN $now END}]->(candidate)
CREATE (introduction)-[:ASKER {place: 2}]->(writer)
RETURN CASE WHEN reached THEN candidate.id END AS reached
