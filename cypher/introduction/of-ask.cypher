// The introductions requested for an ask of the viewer, the latest first.
// @param me: ID!, ask: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Introduction
// @budget 3600, small 10
// @include ask/mine
MATCH (ask)<-[:FOR]-(introduction:Introduction)-[part:ASKER]->(me)
WITH me, part, introduction, introduction.id AS id, introduction.at AS at
WHERE
// @include request/before
WITH me, part, introduction ORDER BY at DESC, id DESC LIMIT $limit
RETURN
// @include introduction/shape
ORDER BY at DESC, id DESC
