// Whether the viewer signed in with this session after `since`. No row if the account is gone.
// @param me: ID!, session: ID!, since: DateTime!
// @returns fresh: Boolean!, demo: Boolean!
MATCH (me:Person {id: $me})
RETURN EXISTS { MATCH (me)-[:ENTERED]->(session:Session) WHERE session.id = $session
  AND session.createdAt > $since } AS fresh, me.house IS NOT NULL AS demo
