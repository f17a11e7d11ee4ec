// Confirms one of the two addresses of the viewer's change by the hash of its code. With the second, the address
// changes, unless another account has it (`taken`). No row if the code is not of a change of the viewer.
// @eager the change is locked before it is read
// @param me: ID!, hash: String!, now: DateTime!
// @returns both: Boolean!, taken: Boolean!
MATCH (me:Person {id: $me})-[:CHANGES_TO]->(change:AddressChange)
SET me.locked = true, change.locked = true
WITH me, change
WHERE change.until > $now AND $hash IN [change.presentHash, change.newHash]
SET change.presentConfirmed = coalesce(change.presentConfirmed, false) OR change.presentHash = $hash,
  change.newConfirmed = coalesce(change.newConfirmed, false) OR change.newHash = $hash
WITH me, change, change.presentConfirmed AND change.newConfirmed AS both,
  EXISTS { MATCH (other:Person) WHERE other.email = change.email AND other.id <> $me } AS taken
FOREACH (one IN CASE WHEN both AND NOT taken THEN [me] ELSE [] END | SET one.email = change.email)
RETURN both, taken
