// The introductions requested for an ask of the viewer, the latest first.
// @shape Party role: IntroductionRole!, person: ID!
// @param me: ID!, ask: ID!, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns id: ID!, at: DateTime!, kind: String!, place: Int!, role: IntroductionRole!, expiresAt: DateTime!, state: IntroductionState!, title: String, brief: String, needs: [Need!]!, urgency: Urgency, ask: ID, thread: ID, words: String, parties: [Party!]!
// @budget 3600, small 10
// @include ask/mine
MATCH (ask)<-[:FOR]-(introduction:Introduction)-[part:ASKER]->(me)
WITH me, part, introduction, introduction.id AS id, introduction.at AS at
WHERE
// @include request/before
WITH me, part, introduction ORDER BY at DESC, id DESC LIMIT $limit
RETURN
// @include introduction/fields
ORDER BY at DESC, id DESC
