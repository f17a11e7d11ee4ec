// Makes a token of the viewer, of which only the hash is stored. `allowed` is false past the limit of valid
// tokens, until `retryAt`: the caller then rolls back. The token of an invented person (`demo`) ends within an
// hour, and with its house.
// @eager the tokens are counted after this one was written
// @param me: ID!, token: ID!, hash: String!, name: String!, scopes: [Scope!]!, now: DateTime!,
//   expiresAt: DateTime!
// @returns allowed: Boolean!, limit: Int!, retryAt: DateTime!, demo: Boolean!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
CALL (me) {
  OPTIONAL MATCH (demo:Demo {id: me.house})
  UNWIND CASE WHEN me.house IS NULL THEN [$expiresAt]
    ELSE [$expiresAt, $now + 3600000, demo.endsAt] END AS moment
  RETURN min(moment) AS until
}
CREATE (me)-[:HOLDS]->(:Token {id: $token, hash: $hash, name: $name, scopes: $scopes, createdAt: $now,
  expiresAt: until})
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.tokens }) AS limit
CALL (me) {
  MATCH (me)-[:HOLDS]->(token:Token)
  WHERE token.expiresAt > $now AND token.app IS NULL
  RETURN count(*) AS valid, min(token.expiresAt) AS retryAt
}
RETURN valid <= limit AS allowed, limit, retryAt, me.house IS NOT NULL AS demo
