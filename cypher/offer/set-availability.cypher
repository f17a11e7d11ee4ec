// Opens or closes me to requests; what is null stays, but for the pause when it is to change.
// @param me: ID!, open: Boolean, weeklyCap: Int, pausedUntil: DateTime, changesPause: Boolean!
// @returns id: ID!
MATCH (me:Person {id: $me})
SET me.availabilityDecided = true, me.open = coalesce($open, me.open), me.weeklyCap = coalesce($weeklyCap, me.weeklyCap),
  me.pausedUntil = CASE WHEN $changesPause THEN $pausedUntil ELSE me.pausedUntil END
RETURN me.id AS id
