// Writes a link for somebody who opened an invitation and gave this address. It lets in the person with this
// address. If nobody has it and the invitation is open, it lets in a new person, but never by an invitation of
// a demonstration house. Otherwise it is written all the same and leads nowhere, so that all answers come from
// the same work.
// @param code: String!, email: String!, hash: String!, until: DateTime!, now: DateTime!
// @returns person: ID, open: Boolean!
// @eager the person and the invitation are read before the link is tied to one of them
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until
WITH link
OPTIONAL MATCH (person:Person {email: $email})
WITH link, person
OPTIONAL MATCH (invitation:Invitation {hash: $code})<-[:INVITES]-(inviter:Person)
WHERE inviter.house IS NULL AND
// @include invitation/open
FOREACH (known IN CASE WHEN person IS NULL THEN [] ELSE [person] END | MERGE (link)-[:LETS_IN]->(known))
FOREACH (_ IN CASE WHEN person IS NULL AND invitation IS NOT NULL THEN [1] ELSE [] END |
  SET link.email = $email
  MERGE (link)-[:FOR]->(invitation))
RETURN person.id AS person, invitation IS NOT NULL AS open
