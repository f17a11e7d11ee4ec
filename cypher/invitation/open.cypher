// Whether `invitation` can still be accepted; one that was withdrawn is gone.
// @fragment
invitation.usedAt IS NULL AND invitation.expiresAt > $now
