// Takes hold of `$me` and `$person`, in the order of their ids so that two such changes never wait for each other, before a tie
// between them is looked at or changed: a block at the same moment is then seen, or waits.
// @fragment
UNWIND CASE WHEN $me < $person THEN [$me, $person] ELSE [$person, $me] END AS id
MATCH (held:Person {id: id})
SET held.locked = true
WITH count(held) AS held
