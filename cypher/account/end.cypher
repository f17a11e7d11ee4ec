// Ends sessions (ENTERED) or tokens (HOLDS): those of a person, or of everybody if `me` is null; with `only`, the
// one with this id.
// @eager all are read before any is deleted
// @param me: ID, types: [String!]!, only: ID
// @returns ended: Int!
CALL () {
  MATCH (person:Person {id: $me}) RETURN person
  UNION ALL
  MATCH (person:Person) WHERE $me IS NULL RETURN person
}
MATCH (person)-[tie:HOLDS|ENTERED]->(credential)
WHERE type(tie) IN $types AND ($only IS NULL OR credential.id = $only)
DETACH DELETE credential
RETURN count(*) AS ended
