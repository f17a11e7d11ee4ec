// Forgets what happened longer ago than `before`, some at once, and notes up to where: whoever comes back from before that has missed something.
// @param before: DateTime!, limit: Int!
// @returns swept: Int!
// @eager what is forgotten is noted with its deletion
MATCH (sequence:Sequence {name: 'event'})
CALL () {
  MATCH (event:Event)
  WHERE event.at < $before
  WITH event LIMIT $limit
  WITH event, event.seq AS seq
  DELETE event
  RETURN count(*) AS swept, coalesce(max(seq), 0) AS last
}
SET sequence.forgotten = CASE WHEN last > coalesce(sequence.forgotten, 0) THEN last ELSE coalesce(sequence.forgotten, 0) END
RETURN swept
