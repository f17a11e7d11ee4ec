// Opens or closes the viewer to requests. Null leaves a value as it is, except the pause if it is to change.
// @param me: ID!, open: Boolean, weeklyCap: Int, pausedUntil: DateTime, changesPause: Boolean!
// @returns id: ID!
MATCH (me:Person {id: $me})
SET me.availabilityDecided = true, me.open = coalesce($open, me.open),
  me.weeklyCap = coalesce($weeklyCap, me.weeklyCap),
  me.pausedUntil = CASE WHEN $changesPause THEN $pausedUntil ELSE me.pausedUntil END
RETURN me.id AS id
