// The messages among these ids that the viewer may read.
// @param me: ID!, ids: [ID!]!
// @returns ...Message
// @budget 5000
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (message:Message {id: wanted})
USING INDEX SEEK message:Message(id)
MATCH (message)-[:SAID_IN]->(thread:Thread)
MATCH (message)<-[:SAID]-(from:Person)
MATCH (me)-[part:TAKES_PART]->(thread)
WHERE
// @include perimeter/message
RETURN message.id AS id, message.saidAt AS at, message.text AS text, thread.id AS thread, from.id AS from
