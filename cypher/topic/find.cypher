// The topic with this ref, else with this id.
// @param name: String!
// @returns ...Topic
CALL () {
  MATCH (topic:Topic {ref: $name}) RETURN topic, 1 AS place
  UNION ALL
  MATCH (topic:Topic {id: $name}) WHERE topic.house IS NULL RETURN topic, 2 AS place
}
RETURN
// @columns Topic of topic
ORDER BY place LIMIT 1
