// Writes a link that lets in the person with this address. If nobody has the address, or they are suspended, the link is written
// all the same and leads nowhere, so that both answers come from the same work.
// @param email: String!, hash: String!, until: DateTime!
// @returns person: ID
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until
WITH link
OPTIONAL MATCH (person:Person {email: $email})
WHERE person.suspendedAt IS NULL
FOREACH (known IN CASE WHEN person IS NULL THEN [] ELSE [person] END | MERGE (link)-[:LETS_IN]->(known))
RETURN person.id AS person
