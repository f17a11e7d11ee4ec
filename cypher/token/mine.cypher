// The viewer's token with this id.
// @param me: ID!, token: ID!
// @returns ...Token
MATCH (me:Person {id: $me})
UNWIND [$token] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:HOLDS]->(token:Token {id: wanted})
RETURN
// @include token/shape
