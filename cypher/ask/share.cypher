// Shares a draft with the first circle: for reading, it is written now.
// @param ask: ID!, now: DateTime!
// @returns id: ID!
MATCH (ask:Ask {id: $ask})
SET ask.state = 'INNER', ask.sharedAt = $now
RETURN ask.id AS id
