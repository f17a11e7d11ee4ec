// The maker of the open invitation with this hash, and whether the person who accepts is an invented person
// of a demonstration house.
// @param me: ID!, hash: String!, now: DateTime!
// @returns inviter: ID!, demo: Boolean!
MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: $hash})
WHERE
// @include invitation/open
RETURN inviter.id AS inviter,
  EXISTS { MATCH (me:Person {id: $me}) USING INDEX SEEK me:Person(id) WHERE me.house IS NOT NULL } AS demo
