// Counts what the viewer has just written: entries and messages of this day (UTC), and characters. Gives the
// counts with it. `characters` is null before they were first weighed.
// @param me: ID!, day: Int!, entries: Int!, messages: Int!, characters: Int!
// @eager the viewer is locked before the counts are read
// @returns entries: Int!, messages: Int!, characters: Int
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me, coalesce(me.countedOn, -1) = $day AS today
SET me.entriesToday = CASE WHEN today THEN me.entriesToday ELSE 0 END + $entries,
  me.messagesToday = CASE WHEN today THEN me.messagesToday ELSE 0 END + $messages,
  me.countedOn = $day,
  me.characters = me.characters + $characters
RETURN me.entriesToday AS entries, me.messagesToday AS messages, me.characters AS characters
