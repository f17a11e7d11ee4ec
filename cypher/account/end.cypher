// Ends sessions (ENTERED), or tokens and apps (HOLDS, GRANTS): those of a person, or with `everyone` of everybody; with `only`,
// the one with this id.
// @eager all are read before any is deleted
// @param me: ID, everyone: Boolean!, types: [String!]!, only: ID
// @returns ended: Int!
CALL () {
  MATCH (person:Person {id: $me}) RETURN person
  UNION ALL
  UNWIND CASE WHEN $everyone THEN [true] ELSE [] END AS all
  MATCH (person:Person) RETURN person
}
CALL (person) {
  MATCH (person)-[:GRANTS]->(grant:Grant)
  WHERE 'GRANTS' IN $types AND ($only IS NULL OR grant.id = $only)
  WITH collect(grant) AS grants
  CALL (grants) {
    UNWIND grants AS grant
// @include app/end-grant
  }
  RETURN size(grants) AS apps
}
CALL (person) {
  MATCH (person)-[tie:HOLDS|ENTERED]->(credential)
  WHERE type(tie) IN $types AND ($only IS NULL OR credential.id = $only)
  DETACH DELETE credential
  RETURN count(*) AS credentials
}
RETURN sum(apps + credentials) AS ended
