// Ends a token of the viewer. No row if the viewer has none with this id.
// @param me: ID!, token: ID!
// @returns id: ID!
// @eager the id is read before its token is deleted
MATCH (me:Person {id: $me})
UNWIND [$token] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOLDS]->(token:Token {id: wanted})
WITH token, token.id AS id
DETACH DELETE token
RETURN id
