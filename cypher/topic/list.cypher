// The community's topics by name; `matching` is folded like `topic.folded`. There are some hundreds, so reading all is cheap.
// @param matching: String, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, sort: String!
// @budget 2000
MATCH (topic:Topic)
WHERE $matching IS NULL OR topic.folded CONTAINS $matching
WITH topic, topic.id AS id, topic.folded AS sort
WHERE
// @include page/after
RETURN id, topic.name AS name, sort ORDER BY sort, id LIMIT $limit
