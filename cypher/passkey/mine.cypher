// The viewer's passkey with this id.
// @param me: ID!, passkey: ID!
// @returns ...Passkey
MATCH (me:Person {id: $me})
UNWIND [$passkey] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:ENTERS_WITH]->(passkey:Passkey {id: wanted})
RETURN
// @include passkey/shape
