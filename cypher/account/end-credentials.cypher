// Ends everything by which a person can act or is written to: sessions, tokens, mailed links, letters that wait.
// @eager all are read before any is deleted
// @param me: ID!
// @returns ended: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:HOLDS|ENTERED]->(credential)
  DETACH DELETE credential
  RETURN count(*) AS ended
}
CALL (me) {
  MATCH (me)<-[:LETS_IN|TO]-(mailed:SignInLink|Letter)
  DETACH DELETE mailed
}
CALL (me) {
  MATCH (retry:Retry)
  WHERE retry.about = $me
  DETACH DELETE retry
}
RETURN ended
