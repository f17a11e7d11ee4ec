// Writes the invitation of a copy, and the person without a name whom it lets in. They have no address, so no
// mail reaches them.
// @param demo: ID!, inviter: ID!, newcomer: ID!, tie: Int!, invitation: ID!, hash: String!, words: String!,
//   weight: Float!, createdAt: DateTime!, expiresAt: DateTime!
// @returns written: Int!
MATCH (inviter:Person {id: $inviter})
CREATE (:Person {id: $newcomer, house: $demo, name: '', tie: $tie, open: false, weeklyCap: 3, words: []})
CREATE (inviter)-[:INVITES]->(:Invitation {id: $invitation, hash: $hash, words: $words, weight: $weight,
  createdAt: $createdAt, expiresAt: $expiresAt})
RETURN count(*) AS written
