// Gives a person, named by ref, else by e-mail, else by id, a bearer token of which only the hash is stored.
// No row for an unknown name or a suspended person.
// @param name: String!, token: ID!, hash: String!, scopes: [Scope!]!, now: DateTime!,
//   expiresAt: DateTime!
// @returns person: ID!, token: ID!
// @eager the person is found before the token is written
CALL () {
  MATCH (person:Person {ref: $name}) RETURN person, 1 AS place
  UNION ALL
  MATCH (person:Person {email: toLower($name)}) RETURN person, 2 AS place
  UNION ALL
  MATCH (person:Person {id: $name}) RETURN person, 3 AS place
}
WITH person ORDER BY place LIMIT 1
WHERE person.suspendedAt IS NULL
CREATE (person)-[:HOLDS]->(:Token {id: $token, hash: $hash, scopes: $scopes, createdAt: $now,
  expiresAt: $expiresAt})
RETURN person.id AS person, $token AS token
