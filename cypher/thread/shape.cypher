// A conversation in which the viewer takes part. `item` is the id of the entry or ask it is about, which the
// viewer may be unable to read.
// @shape Thread id: ID!, at: DateTime!, item: ID, participants: [Person!]!
// A message in a conversation. `thread` and `from` are ids.
// @shape Message id: ID!, at: DateTime!, text: String!, thread: ID!, from: ID!
// Which introduction opened a conversation: `id` is the conversation's.
// @shape ThreadIntroduction id: ID!, introduction: ID!
// The fragment gives what `me` reads of `thread`, with its participants by name.
thread.id AS id, thread.startedAt AS at, thread.item AS item, COLLECT {
  MATCH (thread)<-[:TAKES_PART]-(person:Person)
  WITH person ORDER BY toLower(person.name), person.id
  RETURN
  // @map Person of person
} AS participants
