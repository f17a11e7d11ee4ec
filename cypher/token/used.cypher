// Records the day on which a token was used and a mark of the network, of which the latest 30 are kept;
// of a token of an app also the day on which the app was used.
// `another` is true if the token was used from other networks alone until now.
// @param token: ID!, usedAt: DateTime!, network: Int!
// @returns another: Boolean!
// @eager the token is locked and read before it is changed
MATCH (token:Token {id: $token})
SET token.locked = true
WITH token, coalesce(token.networks, []) AS known
SET token.lastUsedAt = $usedAt,
  token.networks = CASE WHEN $network IN known THEN known ELSE (known + $network)[-30..] END
WITH token, known
CALL (token) {
  MATCH (token)<-[:ISSUED]-(grant:Grant)
  SET grant.lastUsedAt = $usedAt
}
RETURN size(known) > 0 AND NOT $network IN known AS another
