// Ends a session of the viewer. No row if the viewer has none with this id.
// @param me: ID!, session: ID!
// @returns id: ID!
// @eager the id is read before its session is deleted
MATCH (me:Person {id: $me})
UNWIND [$session] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:ENTERED]->(session:Session {id: wanted})
WITH session, session.id AS id
DETACH DELETE session
RETURN id
