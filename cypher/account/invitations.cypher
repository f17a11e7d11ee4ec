// The words of the viewer's invitations that are still stored, the oldest first.
// @param me: ID!
// @returns words: String, createdAt: DateTime!, expiresAt: DateTime!
// @budget 200, small 15
MATCH (:Person {id: $me})-[:INVITES]->(invitation:Invitation)
RETURN invitation.words AS words, invitation.createdAt AS createdAt, invitation.expiresAt AS expiresAt
  ORDER BY createdAt, invitation.id
