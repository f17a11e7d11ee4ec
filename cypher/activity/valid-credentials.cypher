// Which of these sessions and tokens are still valid.
// @param sessions: [ID!]!, tokens: [ID!]!, now: DateTime!
// @returns id: ID!
// @budget 90, small 10
CALL () {
  UNWIND $sessions AS wanted
  MATCH (session:Session {id: wanted})
  WHERE session.expiresAt > $now
  RETURN session.id AS id
  UNION ALL
  UNWIND $tokens AS wanted
  MATCH (token:Token {id: wanted})
  WHERE token.expiresAt > $now
  RETURN token.id AS id
}
RETURN id
