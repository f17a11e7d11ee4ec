// Deletes a batch of events older than `before` and records up to which number. A subscriber whose cursor is
// older has missed something.
// @param before: DateTime!, limit: Int!
// @returns swept: Int!
// @eager the number is recorded together with the deletion
MATCH (sequence:Sequence {name: 'event'})
CALL () {
  MATCH (event:Event)
  WHERE event.at < $before
  WITH event LIMIT $limit
  WITH event, event.seq AS seq
  DELETE event
  RETURN count(*) AS swept, coalesce(max(seq), 0) AS last
}
SET sequence.forgotten = CASE WHEN last > coalesce(sequence.forgotten, 0) THEN last
  ELSE coalesce(sequence.forgotten, 0) END
RETURN swept
