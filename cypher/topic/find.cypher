// The topic with this ref, else with this id.
// @param name: String!
// @returns id: ID!, name: String!
CALL () {
  MATCH (topic:Topic {ref: $name}) RETURN topic, 1 AS place
  UNION ALL
  MATCH (topic:Topic {id: $name}) WHERE topic.house IS NULL RETURN topic, 2 AS place
}
RETURN topic.id AS id, topic.name AS name ORDER BY place LIMIT 1
