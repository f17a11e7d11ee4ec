// Whether `introduction` was taken back: by whoever began it, or because the time of its ask ran out before it came to anything.
// @fragment
(introduction.withdrawn OR (introduction.connectedAt IS NULL AND EXISTS {
  MATCH (introduction)-[:FOR]->(ask:Ask)
  WHERE ask.state IN ['INNER', 'WIDENED'] AND ask.until <= $now AND ask.until < introduction.expiresAt
}))
