// Names a passkey of the viewer anew. No row if they have none with this id.
// @param me: ID!, passkey: ID!, name: String!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$passkey] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:ENTERS_WITH]->(passkey:Passkey {id: wanted})
SET passkey.name = $name
RETURN passkey.id AS id
