// Up to where events can be read without missing one, and up to where they were forgotten: the sequence is held for a moment, so that whatever has
// a number up to here is there for everybody. While somebody commits it can otherwise be seen before the event itself.
// @eager it is held before it is read
// @returns upTo: Int!, forgotten: Int!
// @budget 12
OPTIONAL MATCH (held:Sequence {name: 'event'})
FOREACH (one IN CASE WHEN held IS NULL THEN [] ELSE [held] END | SET one.name = 'event')
WITH held
RETURN coalesce(held.value, 0) AS upTo, coalesce(held.forgotten, 0) AS forgotten
