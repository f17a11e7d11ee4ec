// The open invitation with this hash, as a person who is signed in and has its link may see it. `weight` is
// given to its maker alone. A block between its maker and the viewer hides it. A visitor of a demonstration
// house is nobody in particular, and would be shown what a block hides: they see those of their house alone.
// @param me: ID!, hash: String!, now: DateTime!
// @returns ...Invitation
// @budget 26, small 12
MATCH (me:Person {id: $me})
UNWIND [$hash] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: wanted})
WHERE
// @include invitation/open
AND
// @include perimeter/inviter
AND NOT EXISTS { (inviter)-[:BLOCKS]-(me) }
WITH me, inviter, invitation, inviter = me AS mine
WITH inviter, invitation, mine, NOT mine AND me.name = '' AS newcomer
RETURN
// @include invitation/shape
