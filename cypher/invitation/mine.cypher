// The viewer's open invitation with this id.
// @param me: ID!, invitation: ID!, now: DateTime!
// @returns ...Invitation
MATCH (me:Person {id: $me})
UNWIND [$invitation] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:INVITES]->(invitation:Invitation {id: wanted})
WHERE
// @include invitation/open
WITH me AS inviter, invitation, true AS mine, false AS newcomer
RETURN
// @include invitation/shape
