// Whether I entered by this session after `since`; no row when I am gone.
// @param me: ID!, session: ID!, since: DateTime!
// @returns fresh: Boolean!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
RETURN EXISTS { MATCH (me)-[:ENTERED]->(session:Session) WHERE session.id = $session AND session.createdAt > $since } AS fresh, me.house IS NOT NULL AS demo
