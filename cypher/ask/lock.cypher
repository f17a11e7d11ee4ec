// Takes hold of my ask before a change, so that two changes take turns; no row when it is not mine.
// @eager both are held before anything is read
// @param me: ID!, ask: ID!, now: DateTime!
// @returns state: AskState!, title: String!, brief: String, widenings: [DateTime!]!, limit: Int!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
MATCH (me)-[:ASKS]->(ask:Ask {id: $ask})
SET ask.locked = true
WITH me, ask, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.wideningsPerWeek }) AS limit
RETURN
// @include ask/state
AS state, ask.title AS title, ask.brief AS brief, limit,
  [moment IN coalesce(me.widenings, []) WHERE moment > $now - 604800000] AS widenings
