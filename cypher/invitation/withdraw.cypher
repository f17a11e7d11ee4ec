// Withdraws an open invitation of the viewer. No row if the viewer has none with this id.
// @eager the invitation is locked before it is read, and read before it is deleted
// @param me: ID!, invitation: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
MATCH (me)-[:INVITES]->(invitation:Invitation {id: $invitation})
WHERE
// @include invitation/open
WITH invitation, invitation.id AS id
DETACH DELETE invitation
RETURN id
