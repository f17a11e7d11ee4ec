// The messages of a conversation in which the viewer takes part, the latest first. They are read along the
// index, no further than the limit.
// @param me: ID!, thread: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...Message
// @budget 670
MATCH (me:Person {id: $me})
UNWIND [$thread] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[part:TAKES_PART]->(:Thread {id: wanted})
CALL (me, part) {
  MATCH (message:Message)
  USING INDEX SEEK message:Message(thread, saidAt, id)
  // later than any moment
  WHERE message.thread = $thread AND message.id IS NOT NULL AND message.saidAt >= part.since
    AND message.saidAt <= coalesce($before, 9007199254740991)
  WITH me, part, message, message.id AS id, message.saidAt AS at
  WHERE
  // @include request/before
  MATCH (message)<-[:SAID]-(from:Person)
  WHERE
  // @include perimeter/message
  RETURN message, from ORDER BY message.thread DESC, at DESC, id DESC LIMIT $limit
}
RETURN message.id AS id, message.saidAt AS at, message.text AS text, message.thread AS thread, from.id AS from
ORDER BY at DESC, id DESC
