// Registers an app of the viewer. `allowed` is false past the limit of apps: the caller then rolls back, as it does
// for an invented person (`demo`).
// @eager the apps are counted after this one was written
// @param me: ID!, app: ID!, name: String!, redirects: [String!]!, purpose: String!, now: DateTime!
// @returns allowed: Boolean!, limit: Int!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
CREATE (me)-[:REGISTERED]->(:App {id: $app, name: $name, redirects: $redirects, purpose: $purpose,
  createdAt: $now})
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.registeredApps }) AS limit
RETURN COUNT { (me)-[:REGISTERED]->() } <= limit AS allowed, limit, me.house IS NOT NULL AS demo
