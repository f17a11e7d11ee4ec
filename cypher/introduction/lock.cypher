// Locks all parties of an introduction of the viewer in the order of their ids, then the introduction. Two
// steps of one introduction, or a step and a block, never run at the same time.
// @eager all are locked before anything is read
// @param me: ID!, introduction: ID!
// @returns held: Int!
MATCH (introduction:Introduction {id: $introduction})
WHERE EXISTS { MATCH (introduction)-[:ASKER|CONNECTOR|CANDIDATE]->(:Person {id: $me}) }
CALL (introduction) {
  MATCH (introduction)-[:ASKER|CONNECTOR|CANDIDATE]->(party:Person)
  WITH party ORDER BY party.id
  SET party.locked = true
  RETURN count(party) AS held
}
SET introduction.locked = true
RETURN held
