// The suspended people who have relationships that are not set aside: a request that was under way wrote them.
// @param limit: Int!
// @returns id: ID!
MATCH (person:Person)
WHERE person.suspendedAt > 0 AND EXISTS {
  MATCH (person)-[tie]-()
  WHERE NOT type(tie) IN ['SET_ASIDE', 'DID', 'REPORTED']
}
RETURN person.id AS id LIMIT $limit
