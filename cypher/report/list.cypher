// The excerpts that readers showed the host, newest first.
// @returns id: ID!, at: DateTime!, excerpt: String, words: String
MATCH (report:Report)
RETURN report.id AS id, report.at AS at, report.excerpt AS excerpt, report.words AS words
  ORDER BY at DESC, id DESC
