// Notes that the viewer asks for another address, in place of an earlier change. Both hashes are of codes that are
// mailed: to the present address and to the new one. Gives the present address; null if there is none.
// @eager the earlier change is deleted before the new one is written
// @param me: ID!, change: ID!, email: String!, present: String!, new: String!, until: DateTime!
// @returns email: String
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
CALL (me) {
  MATCH (me)-[:CHANGES_TO]->(earlier:AddressChange)
  DETACH DELETE earlier
}
CREATE (me)-[:CHANGES_TO]->(:AddressChange {id: $change, email: $email, presentHash: $present, newHash: $new,
  until: $until})
RETURN me.email AS email
