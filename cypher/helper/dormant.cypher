// The people whom the viewer trusts who could help with an ask and had little contact lately: the first 12
// that are not stored yet, without people in their first hours here (`arrived`). The formula stands in docs/ranking.md.
// @param me: ID!, ask: ID!, now: DateTime!
// @returns id: ID!, fit: Float!, factor: Float!, tie: Int!
// @budget 38000, small 7000
// @include ask/mine
WITH me, ask, 'DORMANT' AS lane, head(COLLECT { MATCH (house:House {id: 'house'})
  RETURN $now - house.newPersonHours * 3600000 }) AS arrived
// @include helper/offering
// @include helper/interactions
// @include helper/excluded
MATCH (me)-[trust:TRUSTS]->(candidate)
WHERE trust.weight >= 0.4 AND candidate.open AND candidate IN offering AND NOT candidate IN excluded
  AND NOT EXISTS { (me)-[:BLOCKS]-(candidate) }
WITH ask, topics, words, found, interactions, candidate, arrived
WHERE coalesce(candidate.createdAt, 0) <= arrived AND
// @include helper/available
// @include helper/fit
WITH ask, candidate, fit, factor
WHERE factor > 0
WITH ask, candidate, fit, factor, (ask.tie * candidate.tie) % 2147483647 AS tie
ORDER BY factor DESC, tie, candidate.id LIMIT 12
RETURN candidate.id AS id, fit, factor, tie
ORDER BY factor DESC, tie, id
