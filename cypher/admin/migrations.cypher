// The migrations this graph went through.
// @returns name: String!
MATCH (migration:Migration)
RETURN migration.name AS name ORDER BY name
