// The viewer's open invitations, newest first.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Invitation
// @budget 130, small 10
MATCH (me:Person {id: $me})-[:INVITES]->(invitation:Invitation)
WHERE
// @include invitation/open
WITH me AS inviter, true AS mine, false AS newcomer, invitation, invitation.id AS id, invitation.createdAt AS at
WHERE
// @include request/before
RETURN
// @include invitation/shape
ORDER BY at DESC, id DESC LIMIT $limit
