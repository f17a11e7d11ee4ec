// Locks `$me` and `$person` before a relationship between them is read or changed, so that a block at the
// same moment is seen or waits. The order of their ids prevents deadlocks.
// @fragment
UNWIND CASE WHEN $me < $person THEN [$me, $person] ELSE [$person, $me] END AS id
MATCH (held:Person {id: id})
SET held.locked = true
WITH count(held) AS held
