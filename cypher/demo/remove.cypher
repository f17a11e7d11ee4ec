// Deletes a copy with its people and topics, once nothing hangs on them any more.
// @param demo: ID!
// @returns deleted: Int!
// @eager everybody is found before anybody is deleted
CALL () {
  MATCH (demo:Demo {id: $demo}) RETURN demo AS gone
  UNION ALL
  MATCH (person:Person {house: $demo}) RETURN person AS gone
  UNION ALL
  MATCH (topic:Topic {house: $demo}) RETURN topic AS gone
}
DETACH DELETE gone
RETURN count(*) AS deleted
