// Whether the viewer signed in with this session after `since`. No row if the account is gone.
// @param me: ID!, session: ID!, since: DateTime!
// @returns lately: Boolean!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
RETURN EXISTS { MATCH (me)-[:ENTERED]->(session:Session) WHERE session.id = $session
  AND session.createdAt > $since } AS lately, me.house IS NOT NULL AS demo
