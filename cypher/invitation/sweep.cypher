// Deletes a batch of expired invitations.
// @param now: DateTime!, limit: Int!
// @returns swept: Int!
MATCH (invitation:Invitation)
WHERE invitation.expiresAt <= $now
WITH invitation LIMIT $limit
DETACH DELETE invitation
RETURN count(*) AS swept
