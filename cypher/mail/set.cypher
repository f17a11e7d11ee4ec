// Changes what I get by mail; what is null stays. A digest that stays as it is keeps its moment; one that changes comes at `next`, about what is new
// since the last one, or since now.
// @param me: ID!, asked: Boolean, digest: Digest, next: DateTime, now: DateTime!
// @returns id: ID!
// @eager I am held before it is looked at what I chose
MATCH (me:Person {id: $me})
SET me.locked = true, me.mailAsked = coalesce($asked, me.mailAsked)
WITH me, coalesce($digest <> coalesce(me.digest, 'NEVER'), false) AS changes
SET me.digest = CASE WHEN changes THEN $digest ELSE me.digest END,
  me.digestAt = CASE WHEN changes THEN $next ELSE me.digestAt END,
  me.digestSince = CASE WHEN NOT changes THEN me.digestSince WHEN $digest = 'NEVER' THEN null ELSE coalesce(me.digestSince, $now) END
RETURN me.id AS id
