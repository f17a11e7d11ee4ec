// Offers to introduce the writer of an entry or ask to a person whom the viewer has met. Run it after
// introduction/acquainted. A person over their weekly cap never receives it, and neither do two people with
// a block between them. `reached`: the person whom it reached, if any.
// @param me: ID!, person: ID!, writer: ID!, item: ID!, introduction: ID!, words: String!, now: DateTime!,
//   expiresAt: DateTime!
// @returns reached: ID
// @eager the receiver is determined before anything is written
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (candidate:Person {id: id})
UNWIND [$writer] AS other
MATCH (writer:Person {id: other})
WITH me, candidate, writer, NOT EXISTS { (candidate)-[:BLOCKS]-(writer) } AND
// @include helper/available
AS reached
CREATE (introduction:Introduction {
  id: $introduction, kind: 'OFFER', at: $now, expiresAt: $expiresAt, withdrawn: false, item: $item,
  words: $words, needs: [], unnamed: true,
  cut: CASE WHEN NOT reached THEN 1 END
})-[:CONNECTOR {place: 0, at: $now}]->(me)
CREATE (introduction)-[:CANDIDATE {place: 1, at: CASE WHEN reached THEN $now END}]->(candidate)
CREATE (introduction)-[:ASKER {place: 2}]->(writer)
RETURN CASE WHEN reached THEN candidate.id END AS reached
