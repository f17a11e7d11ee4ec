// Ends a token of the viewer that is none of an app. No row if the viewer has none with this id. `demo`: the viewer is an invented
// person.
// @param me: ID!, token: ID!
// @returns id: ID!, demo: Boolean!
// @eager the id is read before its token is deleted
MATCH (me:Person {id: $me})
UNWIND [$token] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOLDS]->(token:Token {id: wanted})
WHERE token.app IS NULL
WITH token, token.id AS id, me.house IS NOT NULL AS demo
DETACH DELETE token
RETURN id, demo
