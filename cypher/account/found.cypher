// The person whom the host names by ref, else by e-mail, else by id, and whether they are suspended or invented
// for a demonstration house. No row for an unknown name.
// @param name: String!
// @returns id: ID!, suspended: Boolean!, demo: Boolean!
CALL () {
  MATCH (person:Person {ref: $name}) RETURN person, 1 AS place
  UNION ALL
  MATCH (person:Person {email: toLower($name)}) RETURN person, 2 AS place
  UNION ALL
  MATCH (person:Person {id: $name}) RETURN person, 3 AS place
}
WITH person ORDER BY place LIMIT 1
RETURN person.id AS id, person.suspendedAt IS NOT NULL AS suspended, person.house IS NOT NULL AS demo
