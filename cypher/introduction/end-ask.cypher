// Withdraws the open introductions requested for an ask of the viewer that is over, and interrupts those
// offered about it. Run it after ask/lock.
// @param me: ID!, ask: ID!, now: DateTime!
// @returns ended: Int!
// @eager all are read before any is changed
// @include ask/mine
MATCH (me)<-[part:ASKER]-(introduction:Introduction)
WHERE introduction.item = ask.id AND introduction.connectedAt IS NULL AND introduction.expiresAt > $now
SET introduction.withdrawn = introduction.withdrawn OR part.place = 0,
  introduction.cut = CASE WHEN part.place = 0 THEN introduction.cut
    ELSE coalesce(introduction.cut, part.place) END
RETURN count(*) AS ended
