// The excerpts that readers showed the host, newest first.
// @returns id: ID!, at: DateTime!, excerpt: String, words: String,
//   item: ID, there: Boolean!
MATCH (report:Report)
RETURN report.id AS id, report.at AS at, report.excerpt AS excerpt, report.words AS words,
  report.item AS item, EXISTS { MATCH (entry:Entry) WHERE entry.id = report.item }
    OR EXISTS { MATCH (ask:Ask) WHERE ask.id = report.item }
    OR EXISTS { MATCH (message:Message) WHERE message.id = report.item } AS there
  ORDER BY at DESC, id DESC
