// The security events since a moment, the oldest first, page by page.
// @param after: DateTime!, afterId: ID!, limit: Int!
// @returns ...SecurityEvent
MATCH (noted:SecurityEvent)
WHERE noted.at >= $after AND (noted.at > $after OR noted.id > $afterId)
RETURN noted.id AS id, noted.at AS at, noted.kind AS kind, noted.person AS person, noted.what AS what,
  noted.count AS count
ORDER BY at, id LIMIT $limit
