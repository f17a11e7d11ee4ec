// Removes a passkey of the viewer. No row if they have none with this id.
// @eager the id is read before its passkey is deleted
// @param me: ID!, passkey: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$passkey] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:ENTERS_WITH]->(passkey:Passkey {id: wanted})
WITH passkey, passkey.id AS id
DETACH DELETE passkey
RETURN id
