// The messages of a conversation in which the viewer takes part, the earliest first. They are read
// along the index, no further than the limit.
// @param me: ID!, thread: ID!, fromAt: DateTime, fromId: ID, limit: Int!
// @returns ...Message
// @budget 670
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[part:TAKES_PART]->(:Thread {id: wanted})
CALL (me, part) {
  MATCH (message:Message)
  USING INDEX SEEK message:Message(thread, saidAt, id)
  WHERE message.thread = $thread AND message.id IS NOT NULL AND message.saidAt >= part.since
    AND message.saidAt >= coalesce($fromAt, 0)
  WITH me, part, message, message.id AS id, message.saidAt AS at
  WHERE
  // @include request/from
  MATCH (message)<-[:SAID]-(from:Person)
  WHERE
  // @include perimeter/message
  RETURN message, from ORDER BY message.thread, at, id LIMIT $limit
}
RETURN message.id AS id, message.saidAt AS at, message.text AS text, message.thread AS thread, from.id AS from
ORDER BY at, id
