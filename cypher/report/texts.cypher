// What others read of an item: the text of an entry or message, the title and story of an ask. It checks no
// rights: the caller has.
// @param item: ID!
// @returns text: String!
CALL () {
  MATCH (entry:Entry {id: $item}) RETURN [entry.text] AS texts
  UNION ALL
  MATCH (ask:Ask {id: $item}) RETURN [ask.title, ask.story] AS texts
  UNION ALL
  MATCH (message:Message {id: $item}) RETURN [message.text] AS texts
}
UNWIND texts AS text
WITH text WHERE text IS NOT NULL
RETURN text
