// Begins a conversation between the viewer and another person about an entry or ask of one of them. Both
// have to be locked.
// @param me: ID!, person: ID!, thread: ID!, item: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
CREATE (me)-[:TAKES_PART {since: $now}]->(thread:Thread {id: $thread, item: $item,
  startedAt: $now})<-[:TAKES_PART {since: $now}]-(person)
RETURN thread.id AS id
