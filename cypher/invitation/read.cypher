// The open invitation with this hash, as any bearer of its link may see it. `weight` is given to its maker
// alone. A block between its maker and the viewer hides it.
// @param me: ID, hash: String!, now: DateTime!
// @returns ...Invitation
// @budget 24, small 10
MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: $hash})
WHERE
// @include invitation/open
AND NOT EXISTS { MATCH (inviter)-[:BLOCKS]-(me:Person) WHERE me.id = $me }
WITH inviter, invitation, coalesce(inviter.id = $me, false) AS mine
RETURN
// @include invitation/shape
