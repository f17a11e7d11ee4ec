// Removes the viewer, everything that is theirs alone and every relationship from and to them. Run it after
// their asks, entries and projects were removed. Reports to the host remain without the viewer's name. Retry
// keys of other people's mutations about the viewer are deleted: repeated, these mutations find nobody.
// @eager everything is read before any of it is deleted
// @param me: ID!
// @returns removed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:INVITES]->(:Invitation)<-[:FOR]-(link:SignInLink)
  DETACH DELETE link
}
CALL (me) {
  MATCH (link:SignInLink)
  WHERE link.email = me.email
  DETACH DELETE link
}
CALL () {
  MATCH (retry:Retry)
  WHERE retry.about = $me
  DETACH DELETE retry
}
CALL (me) {
  MATCH (event:Event)
  WHERE event.to = me.id
  DELETE event
}
CALL (me) {
  MATCH (event:Event)
  WHERE event.from = me.id
  DELETE event
}
CALL () {
  MATCH (noted:SecurityEvent)
  WHERE noted.person = $me
  DELETE noted
}
CALL (me) {
  OPTIONAL MATCH (me)-[:GRANTS]->(grant:Grant)
// @include app/end-grant
}
CALL (me) {
  MATCH (me)-[:REGISTERED]->(app:App)
  CALL (app) {
    MATCH (app)<-[:GRANTED_TO]-(grant:Grant)
// @include app/end-grant
  }
  DETACH DELETE app
}
CALL (me) {
  MATCH (me)-[:HOOKS]->(webhook:Webhook)
// @include webhook/end
}
CALL (me) {
  MATCH (me)-[:HOLDS|ENTERED|ENTERS_WITH|ADDS|DID|INVITES|DRAWS|CHANGES_TO|WISHES]->(own)
  DETACH DELETE own
}
CALL (me) {
  MATCH (me)<-[:LETS_IN|OF|BY|TO]-(own:SignInLink|KeeperProposal|Letter)
  DETACH DELETE own
}
DETACH DELETE me
RETURN count(*) AS removed
