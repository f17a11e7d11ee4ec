// The viewer's token with this id, unless it is one of an app.
// @param me: ID!, token: ID!
// @returns ...Token
MATCH (me:Person {id: $me})
UNWIND [$token] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOLDS]->(token:Token {id: wanted})
WHERE token.app IS NULL
RETURN
// @include token/shape
