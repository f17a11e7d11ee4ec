// Ends a session of mine; no row when I have none of this id.
// @param me: ID!, session: ID!
// @returns id: ID!
// @eager the id is read before its session is deleted
MATCH (me:Person {id: $me})
UNWIND [$session] AS wanted // one after the other: the plan could else multiply the two
MATCH (me)-[:ENTERED]->(session:Session {id: wanted})
WITH session, session.id AS id
DETACH DELETE session
RETURN id
