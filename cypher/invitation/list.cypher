// The viewer's open invitations, newest first.
// @param me: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, at: DateTime!, inviterName: String!, words: String, weight: Float, expiresAt: DateTime!, mine: Boolean!
// @budget 130, small 10
MATCH (me:Person {id: $me})-[:INVITES]->(invitation:Invitation)
WHERE
// @include invitation/open
WITH me, invitation, invitation.id AS id, invitation.createdAt AS at
WHERE
// @include request/before
RETURN id, at, me.name AS inviterName, invitation.words AS words, invitation.weight AS weight,
  invitation.expiresAt AS expiresAt, true AS mine
ORDER BY at DESC, id DESC LIMIT $limit
