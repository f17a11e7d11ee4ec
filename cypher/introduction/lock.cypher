// Takes hold of everybody who is part of an introduction of mine, in the order of their ids, then of itself: no two steps of one go on at the same
// time, nor a step and a block.
// @eager all are held before anything is read
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
