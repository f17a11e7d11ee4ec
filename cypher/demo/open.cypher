// Opens a copy, and ends the oldest if there are more than the maximum. It comes last in its transaction: it
// locks the House node until the commit, so that visits are counted one after the other.
// @shape Role person: ID!, part: DemoPart!
// @param demo: ID!, roles: [Role!]!, endsAt: DateTime!, now: DateTime!, most: Int!
// @returns ended: Int!
// @eager the copy exists before the copies are counted
MATCH (house:House {id: 'house'})
SET house.locked = true
CREATE (demo:Demo {id: $demo, endsAt: $endsAt})
WITH demo
CALL (demo) {
  UNWIND $roles AS role
  MATCH (person:Person {id: role.person})
  CREATE (demo)-[:ROLE {part: role.part}]->(person)
}
CALL () {
  MATCH (living:Demo)
  WHERE living.endsAt > $now
  WITH living ORDER BY living.endsAt DESC, living.id SKIP $most
  SET living.endsAt = $now
  RETURN count(*) AS ended
}
RETURN ended
