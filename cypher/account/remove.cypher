// Removes me, with all that is mine alone and every tie to and from me, after my asks, entries and projects. What I showed the host
// stays without my name. What others did under a key about me is forgotten: done again, it finds nobody.
// @eager everything is found before any of it is deleted
// @param me: ID!
// @returns removed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:INVITES]->(:Invitation)<-[:ACCEPTS]-(link:SignInLink)
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
CALL (me) {
  MATCH (me)-[:HOLDS|ENTERED|DID|INVITES|DRAWS]->(own)
  DETACH DELETE own
}
CALL (me) {
  MATCH (me)<-[:LETS_IN|OF|BY|TO]-(own:SignInLink|KeeperProposal|Letter)
  DETACH DELETE own
}
DETACH DELETE me
RETURN count(*) AS removed
