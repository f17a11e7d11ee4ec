// What `me` reads of `thread` besides its messages: when it began, the entry or ask it is about, and its
// participants by name.
// @fragment
thread.id AS id, thread.startedAt AS at, thread.item AS item, COLLECT {
  MATCH (thread)<-[:TAKES_PART]-(person:Person)
  WITH person ORDER BY toLower(person.name), person.id
  RETURN {id: person.id, name: person.name, about: person.about}
} AS participants
