// The open invitation with this hash: what whoever holds its link may see, and `weight` where it is mine.
// A block between its maker and me makes it none.
// @param me: ID, hash: String!, now: DateTime!
// @returns id: ID!, at: DateTime!, inviterName: String!, words: String, weight: Float, expiresAt: DateTime!, mine: Boolean!
// @budget 24
MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: $hash})
WHERE
// @include invitation/open
AND NOT EXISTS { MATCH (inviter)-[:BLOCKS]-(me:Person) WHERE me.id = $me }
WITH inviter, invitation, coalesce(inviter.id = $me, false) AS mine
RETURN invitation.id AS id, invitation.createdAt AS at, inviter.name AS inviterName, invitation.words AS words,
  CASE WHEN mine THEN invitation.weight END AS weight, invitation.expiresAt AS expiresAt, mine
