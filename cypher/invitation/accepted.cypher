// The maker of the invitation with this hash that the viewer accepted.
// @param me: ID!, hash: String!
// @returns inviter: ID!
MATCH (:Person {id: $me})-[:ACCEPTED]->(:Invitation {hash: $hash})<-[:INVITES]-(inviter:Person)
RETURN inviter.id AS inviter
