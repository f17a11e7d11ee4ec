// The person whom the invitation of the viewer's copy lets in, while it is open. No row in the real community.
// @param me: ID!, hash: String!, now: DateTime!
// @returns ...Person
// @budget 50, small 20
MATCH (me:Person {id: $me})
MATCH (:Demo {id: me.house})-[:ROLE {part: 'NEWCOMER'}]->(person:Person)
UNWIND [$hash] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (inviter:Person)-[:INVITES]->(invitation:Invitation {hash: wanted})
WHERE inviter.house = me.house AND
// @include invitation/open
RETURN
// @columns Person of person
