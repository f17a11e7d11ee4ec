// Makes an invitation of mine. `allowed` is false past the limit of open ones, until `retryAt`, and `demo` where I am made up:
// the caller then rolls back.
// @eager the invitations are counted once this one is among them
// @param me: ID!, invitation: ID!, hash: String!, words: String, weight: Float!, now: DateTime!, expiresAt: DateTime!
// @returns allowed: Boolean!, limit: Int!, retryAt: DateTime!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
CREATE (me)-[:INVITES]->(:Invitation {id: $invitation, hash: $hash, words: $words, weight: $weight, createdAt: $now, expiresAt: $expiresAt})
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.invitations }) AS limit
CALL (me) {
  MATCH (me)-[:INVITES]->(invitation:Invitation)
  WHERE
  // @include invitation/open
  RETURN count(*) AS open, min(invitation.expiresAt) AS retryAt
}
RETURN open <= limit AS allowed, limit, retryAt, me.house IS NOT NULL AS demo
