// What `me` reads of `thread`, besides what is said there: since when it is, about which entry or ask, and who takes part, by name.
// @fragment
thread.id AS id, thread.startedAt AS at, thread.item AS item, COLLECT {
  MATCH (thread)<-[:TAKES_PART]-(person:Person)
  WITH person ORDER BY toLower(person.name), person.id
  RETURN {id: person.id, name: person.name, about: person.about}
} AS participants
