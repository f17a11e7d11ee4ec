// Marks a batch of introductions whose time is over as told, and gives the people who see them end: the
// person who began each, and the person who was asked next. It does so whatever happened before;
// perimeter/event leaves out people for whom the introduction is gone. Withdrawn and connected introductions
// end for nobody.
// @param now: DateTime!, limit: Int!
// @returns id: ID!, to: [ID!]!
// @eager they are read before they are marked
MATCH (introduction:Introduction)
WHERE introduction.expiresAt <= $now AND introduction.expiresAt > $now - 604800000
  AND introduction.told IS NULL
WITH introduction LIMIT $limit
SET introduction.told = true
RETURN introduction.id AS id, CASE
  WHEN introduction.connectedAt IS NOT NULL OR
  // @include introduction/withdrawn
  THEN []
  ELSE COLLECT { MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(party:Person)
    WHERE part.place < 2 RETURN party.id }
END AS to
