// Whether the viewer may be asked for help.
// @param me: ID!
// @returns open: Boolean!, weeklyCap: Int!, pausedUntil: DateTime
// @budget 20, small 15
MATCH (me:Person {id: $me})
RETURN me.open AS open, me.weeklyCap AS weeklyCap, me.pausedUntil AS pausedUntil
