// Changes what the viewer gets by mail; null leaves a value as it is. An unchanged digest keeps its due
// date. A changed digest is due at `next`, about what is new since the last one, or since now.
// @param me: ID!, asked: Boolean, digest: Digest, locale: Locale, next: DateTime, now: DateTime!
// @returns id: ID!
// @eager the viewer is locked before their choice is read
MATCH (me:Person {id: $me})
SET me.locked = true, me.mailAsked = coalesce($asked, me.mailAsked),
  me.locale = coalesce($locale, me.locale)
WITH me, coalesce($digest <> coalesce(me.digest, 'NEVER'), false) AS changes
SET me.digest = CASE WHEN changes THEN $digest ELSE me.digest END,
  me.digestAt = CASE WHEN changes THEN $next ELSE me.digestAt END,
  me.digestSince = CASE WHEN NOT changes THEN me.digestSince WHEN $digest = 'NEVER' THEN null
    ELSE coalesce(me.digestSince, $now) END
RETURN me.id AS id
