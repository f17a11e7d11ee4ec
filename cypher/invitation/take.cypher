// Accepts an open invitation: from now on the two people have met, and a newcomer has this name. No row if
// somebody else was first, or if there is a block between them.
// @eager the two are locked before the invitation is read
// @param me: ID!, person: ID!, hash: String!, name: String, now: DateTime!
// @returns weight: Float!
// @include perimeter/lock-pair
MATCH (inviter:Person {id: $person})-[:INVITES]->(invitation:Invitation {hash: $hash})
WHERE
// @include invitation/open
UNWIND [$me] AS id
MATCH (me:Person {id: id})
WHERE NOT EXISTS { (me)-[:BLOCKS]-(inviter) }
SET invitation.usedAt = $now
FOREACH (newcomer IN CASE WHEN me.name = '' THEN [me] ELSE [] END |
  SET newcomer.name = coalesce($name, ''), newcomer.profileDecided = true)
MERGE (me)-[:ACCEPTED]->(invitation)
MERGE (me)-[there:MET]->(inviter)
ON CREATE SET there.since = $now
MERGE (inviter)-[back:MET]->(me)
ON CREATE SET back.since = $now
RETURN invitation.weight AS weight
