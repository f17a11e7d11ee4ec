// After the address of the viewer changed: deletes the change, the links that were mailed to the old address, and
// all sessions but this one.
// @eager all are read before any is deleted
// @param me: ID!, session: ID!
// @returns ended: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:CHANGES_TO]->(change:AddressChange)
  DETACH DELETE change
}
CALL (me) {
  MATCH (me)<-[:LETS_IN]-(link:SignInLink)
  DETACH DELETE link
}
CALL (me) {
  MATCH (me)-[:ENTERED]->(session:Session)
  WHERE session.id <> $session
  DETACH DELETE session
  RETURN count(*) AS ended
}
RETURN ended
