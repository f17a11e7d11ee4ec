// Whether `introduction` exists for `me`, tied to it by `part`, at `part.place`: 0 began it, 1 is asked
// next, 2 last. It exists for the person at place 0 always. For the others it is gone if it was withdrawn,
// or `cut` at their place or before: declined, interrupted, or never received because of a cap. People
// before the cut notice nothing. A person who is asked and does nothing for seven days (the last person of a
// request: until its end) sees it gone. It is gone for everybody separated from the asker of a request by a
// block, as if the asker had deleted their account.
// @fragment
(part.place = 0 OR (NOT
  // @include introduction/withdrawn
  AND coalesce(introduction.cut, 3) > part.place
  AND CASE
    WHEN introduction.connectedAt IS NOT NULL THEN true
    WHEN part.place = 1 THEN introduction.passedAt IS NOT NULL OR $now < introduction.at + 604800000
    ELSE introduction.passedAt IS NOT NULL AND $now < introduction.expiresAt
      AND (introduction.kind <> 'OFFER' OR $now < introduction.passedAt + 604800000)
  END
  AND (introduction.kind = 'OFFER' OR NOT EXISTS { MATCH (introduction)-[:ASKER]->(:Person)-[:BLOCKS]-(me) })))
