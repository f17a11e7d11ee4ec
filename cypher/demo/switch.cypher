// Gives the viewer's session to another role of the copy. No row for anybody else.
// @param me: ID!, session: ID!, person: ID!
// @returns id: ID!
// @eager the session is read before it changes its person
MATCH (me:Person {id: $me})
UNWIND [$session] AS entry
MATCH (me)-[entered:ENTERED]->(session:Session {id: entry})
UNWIND [$person] AS role
MATCH (person:Person {id: role})<-[:ROLE]-(:Demo {id: me.house})
DELETE entered
CREATE (person)-[:ENTERED]->(session)
RETURN person.id AS id
