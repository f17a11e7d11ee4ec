// Notes of introductions whose time is over, some at once, that this was told to whoever sees it end: who began them, and who was asked next. Alike
// whatever happened before: perimeter/event leaves out those for whom nothing is there any more. What was taken back or led to something ends for nobody.
// @param now: DateTime!, limit: Int!
// @returns id: ID!, to: [ID!]!
// @eager they are found before they are noted
MATCH (introduction:Introduction)
WHERE introduction.expiresAt <= $now AND introduction.expiresAt > $now - 604800000 AND introduction.told IS NULL
WITH introduction LIMIT $limit
SET introduction.told = true
RETURN introduction.id AS id, CASE
  WHEN introduction.connectedAt IS NOT NULL OR
  // @include introduction/withdrawn
  THEN []
  ELSE COLLECT { MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(party:Person) WHERE part.place < 2 RETURN party.id }
END AS to
