// Takes back an open invitation of mine; no row when I have none of this id.
// @eager the invitation is held before it is looked at, and read before it is deleted
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
