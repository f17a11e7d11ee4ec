// The viewer's open invitation with this id.
// @param me: ID!, invitation: ID!, now: DateTime!
// @returns id: ID!, at: DateTime!, inviterName: String!, words: String, weight: Float, expiresAt: DateTime!, mine: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$invitation] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:INVITES]->(invitation:Invitation {id: wanted})
WHERE
// @include invitation/open
RETURN invitation.id AS id, invitation.createdAt AS at, me.name AS inviterName, invitation.words AS words,
  invitation.weight AS weight,
  invitation.expiresAt AS expiresAt, true AS mine
