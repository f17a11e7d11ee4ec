// Closes an ask. Run it after ask/lock.
// @param ask: ID!
// @returns id: ID!
MATCH (ask:Ask {id: $ask})
SET ask.state = 'CLOSED'
RETURN ask.id AS id
