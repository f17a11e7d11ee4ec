// The introductions in which the viewer takes part, in any role or in one, the latest begun first.
// @param me: ID!, role: IntroductionRole, now: DateTime!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Introduction
// @budget 3600
MATCH (me:Person {id: $me})<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
WITH me, part, introduction, introduction.id AS id, introduction.at AS at
WHERE ($role IS NULL OR type(part) = $role) AND
// @include request/before
AND
// @include perimeter/introduction
WITH me, part, introduction ORDER BY at DESC, id DESC LIMIT $limit
RETURN
// @include introduction/shape
ORDER BY at DESC, id DESC
