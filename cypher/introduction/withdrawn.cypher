// Whether `introduction` was withdrawn: by the person who began it, or because its ask ran out of time
// before a connection.
// @fragment
(introduction.withdrawn OR (introduction.connectedAt IS NULL AND EXISTS {
  MATCH (introduction)-[:FOR]->(ask:Ask)
  WHERE ask.state IN ['INNER', 'WIDENED'] AND ask.until <= $now AND ask.until < introduction.expiresAt
}))
