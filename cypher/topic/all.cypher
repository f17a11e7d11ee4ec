// All topics by name, for the host, without those of demonstration houses.
// @returns ...Topic, ref: String
MATCH (topic:Topic)
WHERE topic.house IS NULL
RETURN
// @columns Topic of topic
, topic.ref AS ref ORDER BY topic.folded, id
