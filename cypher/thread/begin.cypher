// Begins a conversation between me and somebody about an entry or ask of one of us, with both of us held.
// @param me: ID!, person: ID!, thread: ID!, item: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
CREATE (me)-[:TAKES_PART {since: $now}]->(thread:Thread {id: $thread, item: $item, startedAt: $now})<-[:TAKES_PART {since: $now}]-(person)
RETURN thread.id AS id
