// The maker of the open invitation with this hash, if there is one in the viewer's house; whether the viewer is
// an invented person of a demonstration house; and whether they are a newcomer, who has no name yet.
// @param me: ID!, hash: String!, now: DateTime!
// @returns inviter: ID, demo: Boolean!, newcomer: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$hash] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
OPTIONAL MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: wanted})
WHERE
// @include invitation/open
AND
// @include perimeter/inviter
RETURN inviter.id AS inviter, me.house IS NOT NULL AS demo, me.name = '' AS newcomer
