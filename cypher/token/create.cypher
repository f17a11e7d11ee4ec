// Gives somebody, named by ref or e-mail, a bearer token of which only the hash is stored; no row for an unknown name.
// @param name: String!, token: ID!, hash: String!, scopes: [Scope!]!, now: DateTime!
// @returns person: ID!
CALL () {
  MATCH (person:Person {ref: $name}) RETURN person
  UNION
  MATCH (person:Person {email: $name}) RETURN person
  UNION
  MATCH (person:Person {id: $name}) RETURN person
}
CREATE (person)-[:HOLDS]->(:Token {id: $token, hash: $hash, scopes: $scopes, createdAt: $now})
RETURN person.id AS person
