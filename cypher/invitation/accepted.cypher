// Whose invitation with this hash I accepted.
// @param me: ID!, hash: String!
// @returns inviter: ID!
MATCH (:Person {id: $me})-[:ACCEPTED]->(:Invitation {hash: $hash})<-[:INVITES]-(inviter:Person)
RETURN inviter.id AS inviter
