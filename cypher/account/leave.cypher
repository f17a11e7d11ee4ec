// Ends a session of mine; no row when I have none of this id.
// @param me: ID!, session: ID!
// @returns id: ID!
// @eager the id is read before its session is deleted
MATCH (:Person {id: $me})-[:ENTERED]->(session:Session {id: $session})
WITH session, session.id AS id
DETACH DELETE session
RETURN id
