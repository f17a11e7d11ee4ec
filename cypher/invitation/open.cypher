// Whether `invitation` can still be accepted. A withdrawn invitation does not exist any more.
// @fragment
invitation.usedAt IS NULL AND invitation.expiresAt > $now
