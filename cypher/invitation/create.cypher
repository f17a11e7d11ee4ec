// Makes an invitation of the viewer. `allowed` is false past the limit of open invitations, until `retryAt`;
// `demo` is true if the viewer is an invented person, `nameless` if they have no name yet. In all three
// cases the caller rolls back.
// @eager the invitations are counted after this one was written
// @param me: ID!, invitation: ID!, hash: String!, words: String, weight: Float!, now: DateTime!,
//   expiresAt: DateTime!
// @returns allowed: Boolean!, limit: Int!, retryAt: DateTime!, demo: Boolean!,
//   nameless: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
CREATE (me)-[:INVITES]->(:Invitation {id: $invitation, hash: $hash, words: $words, weight: $weight,
  createdAt: $now, expiresAt: $expiresAt})
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.invitations }) AS limit
CALL (me) {
  MATCH (me)-[:INVITES]->(invitation:Invitation)
  WHERE
  // @include invitation/open
  RETURN count(*) AS open, min(invitation.expiresAt) AS retryAt
}
RETURN open <= limit AS allowed, limit, retryAt, me.house IS NOT NULL AS demo, me.name = '' AS nameless
