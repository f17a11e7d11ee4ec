// Sets the viewer's perimeter around a project that they keep. No row for any other. A value that stays as
// it is comes as null with its mark unset. Gives how many of the named people the viewer knows of: the
// caller rolls back if it is not all of them.
// @eager earlier names are deleted before new ones are written
// @shape Change threshold: Float, setsOnly: Boolean!, only: [ID!], except: [ID!]
// @param me: ID!, project: ID!, change: Change!
// @returns only: Int!, except: Int!
MATCH (me:Person {id: $me})
SET me.locked = true // otherwise two changes at once could create two perimeters
WITH me
UNWIND [$project] AS wanted
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
MERGE (me)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
ON CREATE SET drawn.threshold = 1.0, drawn.narrowed = false
SET drawn.threshold = coalesce($change.threshold, drawn.threshold),
  drawn.narrowed = CASE WHEN $change.setsOnly THEN $change.only IS NOT NULL ELSE drawn.narrowed END
WITH me, drawn
CALL (drawn) {
  MATCH (drawn)-[named:ONLY|EXCEPT|SET_ASIDE]->() // a suspended person is not let in again by an earlier choice
  WHERE ('ONLY' IN [type(named), named.was] AND $change.setsOnly)
    OR (type(named) = 'EXCEPT' AND $change.except IS NOT NULL)
  DELETE named
}
CALL (me, drawn) {
  UNWIND coalesce($change.only, []) AS id
  MATCH (me)-[:MET]->(person:Person {id: id})
  CREATE (drawn)-[:ONLY]->(person)
  RETURN count(*) AS only
}
CALL (me, drawn) {
  UNWIND coalesce($change.except, []) AS id
  MATCH (me)-[:MET]->(person:Person {id: id})
  CREATE (drawn)-[:EXCEPT]->(person)
  RETURN count(*) AS except
}
RETURN only, except
