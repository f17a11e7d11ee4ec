// Ends everything by which a person can act or is written to: sessions, tokens, apps, webhooks, mailed links,
// letters that wait; and the tokens of the apps that they registered.
// @eager all are read before any is deleted
// @param me: ID!
// @returns ended: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  OPTIONAL MATCH (me)-[:GRANTS]->(grant:Grant)
// @include app/end-grant
}
CALL (me) {
  MATCH (me)-[:REGISTERED]->(app:App)<-[:GRANTED_TO]-(grant:Grant)
  SET grant.locked = true
  WITH grant
  MATCH (grant)-[:ISSUED]->(token:Token)
  DETACH DELETE token
}
CALL (me) {
  MATCH (me)-[:HOLDS|ENTERED]->(credential)
  DETACH DELETE credential
  RETURN count(*) AS ended
}
CALL (me) {
  MATCH (me)-[:HOOKS]->(webhook:Webhook)
// @include webhook/end
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
