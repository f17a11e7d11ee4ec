// Claims the session of a visit, which makes the same visit sent twice at once wait here, and gives the session
// its present secret. `person` is whose place the visitor has taken, null for a new visit.
// @param session: ID!, hash: String!
// @returns person: ID
// @eager the session is locked before it is read whose it is
MERGE (session:Session {id: $session})
SET session.hash = $hash
WITH session
OPTIONAL MATCH (person:Person)-[:ENTERED]->(session)
RETURN person.id AS person
