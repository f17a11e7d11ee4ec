// Deletes a copy with its people and topics, after demo/clear.
// @param demo: ID!
// @returns deleted: Int!
// @eager everybody is read before anybody is deleted
CALL () {
  MATCH (demo:Demo {id: $demo}) RETURN demo AS gone
  UNION ALL
  MATCH (person:Person {house: $demo}) USING INDEX SEEK person:Person(house) RETURN person AS gone
  UNION ALL
  MATCH (topic:Topic {house: $demo}) USING INDEX SEEK topic:Topic(house) RETURN topic AS gone
}
DETACH DELETE gone
RETURN count(*) AS deleted
