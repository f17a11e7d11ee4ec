// The state of `introduction` for `me`, tied to it by `part`, who may see it (perimeter/introduction).
// @fragment
CASE
  WHEN introduction.connectedAt IS NOT NULL THEN 'CONNECTED'
  WHEN part.place = 0 AND
  // @include introduction/withdrawn
  THEN 'WITHDRAWN'
  WHEN part.place = 2 OR (part.place = 1 AND introduction.passedAt IS NULL) THEN 'ASKED'
  WHEN introduction.expiresAt <= $now THEN 'NOT_THIS_TIME'
  ELSE 'WAITING'
END
