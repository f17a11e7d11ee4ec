// The migrations that were applied to this graph.
// @returns name: String!
MATCH (migration:Migration)
RETURN migration.name AS name ORDER BY name
