// The topics of the viewer's house by name. `matching` is folded like `topic.folded`. There are some
// hundreds, so reading all is cheap.
// @param me: ID!, matching: String, after: String, afterId: ID, limit: Int!
// @returns ...Topic, sort: String!
// @budget 2000, small 1600
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (topic:Topic)
  WHERE
  // @include perimeter/topic
  AND ($matching IS NULL OR topic.folded CONTAINS $matching)
  RETURN topic
}
WITH topic, topic.id AS id, topic.folded AS sort
WHERE
// @include request/after
RETURN
// @columns Topic of topic
, sort ORDER BY sort, id LIMIT $limit
