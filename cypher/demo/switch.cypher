// Hands my session over to another role of my copy; no row for anybody else.
// @param me: ID!, session: ID!, person: ID!
// @returns id: ID!
// @eager the session is found before it changes hands
MATCH (me:Person {id: $me})-[entered:ENTERED]->(session:Session {id: $session})
MATCH (:Demo {id: me.house})-[:ROLE]->(person:Person {id: $person})
DELETE entered
CREATE (person)-[:ENTERED]->(session)
RETURN person.id AS id
