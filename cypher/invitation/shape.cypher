// An open invitation as any bearer of its link may see it. `weight` is null unless the invitation is the
// viewer's.
// @shape Invitation id: ID!, at: DateTime!, inviterName: String!, words: String, weight: Float,
//   expiresAt: DateTime!, mine: Boolean!
// The fragment gives `invitation`, made by `inviter`. The inviter is the viewer where `mine`.
invitation.id AS id, invitation.createdAt AS at, inviter.name AS inviterName, invitation.words AS words,
CASE WHEN mine THEN invitation.weight END AS weight, invitation.expiresAt AS expiresAt, mine
