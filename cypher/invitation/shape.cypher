// An open invitation as a person who is signed in and has its link may see it. `weight` is null unless the
// invitation is the viewer's. `newcomer`: the viewer has no name yet.
// @shape Invitation id: ID!, at: DateTime!, inviterName: String!, words: String, weight: Float,
//   expiresAt: DateTime!, mine: Boolean!, newcomer: Boolean!
// The fragment gives `invitation`, made by `inviter`. The inviter is the viewer where `mine`.
invitation.id AS id, invitation.createdAt AS at, inviter.name AS inviterName, invitation.words AS words,
CASE WHEN mine THEN invitation.weight END AS weight, invitation.expiresAt AS expiresAt, mine, newcomer
