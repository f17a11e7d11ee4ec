// Gives a person, named by ref, else by e-mail, else by id, a bearer token of which only the hash is stored.
// No row for an unknown name.
// @param name: String!, token: ID!, hash: String!, scopes: [Scope!]!, now: DateTime!
// @returns person: ID!
CALL () {
  MATCH (person:Person {ref: $name}) RETURN person, 1 AS place
  UNION ALL
  MATCH (person:Person {email: toLower($name)}) RETURN person, 2 AS place
  UNION ALL
  MATCH (person:Person {id: $name}) RETURN person, 3 AS place
}
WITH person ORDER BY place LIMIT 1
CREATE (person)-[:HOLDS]->(:Token {id: $token, hash: $hash, scopes: $scopes, createdAt: $now})
RETURN person.id AS person
