// Shares a draft. The reading rule treats the ask as written at this moment.
// @param ask: ID!, now: DateTime!
// @returns id: ID!
MATCH (ask:Ask {id: $ask})
SET ask.state = 'INNER', ask.sharedAt = $now
RETURN ask.id AS id
