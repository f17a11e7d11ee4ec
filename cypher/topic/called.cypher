// The topics with this name, ignoring marks and case. There are some hundreds, so reading all is cheap.
// @param folded: String!
// @returns ...Topic
MATCH (topic:Topic)
WHERE topic.folded = $folded AND topic.house IS NULL
RETURN
// @columns Topic of topic
