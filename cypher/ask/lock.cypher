// Locks an ask of the viewer before a change, so that two changes run one after the other. No row if the ask
// is not the viewer's.
// @eager both are locked before anything is read
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
