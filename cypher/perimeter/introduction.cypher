// Whether `introduction` is there for `me`, tied to it by `part`, at its `part.place`: 0 began it, 1 is asked next, 2 last.
// Whoever began it keeps it. For the others it is gone once it was taken back or `cut` at their place or before: declined, interrupted, or
// never received for being over a cap. Those before the cut notice nothing. Who is asked for something and lets seven days pass (the last one
// of a request: until its end) sees it gone. To whoever a block parts from the asker it is gone, as when the asker has left.
// @fragment
(part.place = 0 OR (NOT
  // @include introduction/withdrawn
  AND coalesce(introduction.cut, 3) > part.place
  AND CASE
    WHEN introduction.connectedAt IS NOT NULL THEN true
    WHEN part.place = 1 THEN introduction.passedAt IS NOT NULL OR $now < introduction.at + 604800000
    ELSE introduction.passedAt IS NOT NULL AND $now < introduction.expiresAt AND (introduction.kind <> 'OFFER' OR $now < introduction.passedAt + 604800000)
  END
  AND (introduction.kind = 'OFFER' OR NOT EXISTS { MATCH (introduction)-[:ASKER]->(:Person)-[:BLOCKS]-(me) })))
