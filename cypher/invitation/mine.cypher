// The viewer's open invitations among these ids.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns ...Invitation
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (me)-[:INVITES]->(invitation:Invitation {id: wanted})
WHERE
// @include invitation/open
WITH me AS inviter, invitation, true AS mine, false AS newcomer
RETURN
// @include invitation/shape
