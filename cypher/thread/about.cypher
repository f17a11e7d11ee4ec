// Who wrote an entry or asks an ask, and where the ask stands; both they and I are held, in the order of our ids, so that a block at
// the same moment waits or is seen. Says nothing of rights: see perimeter/recheck-access, before and after.
// @eager both are held before anything else is read
// @param me: ID!, item: ID!, now: DateTime!
// @returns writer: ID!, state: AskState
CALL () {
  MATCH (:Entry {id: $item})<-[:WROTE]-(writer:Person)
  RETURN writer, null AS ask
  UNION ALL
  MATCH (ask:Ask {id: $item})<-[:ASKS]-(writer:Person)
  RETURN writer, ask
}
WITH writer.id AS writer, ask
CALL (writer) {
  UNWIND CASE WHEN $me < writer THEN [$me, writer] ELSE [writer, $me] END AS id
  MATCH (held:Person {id: id})
  SET held.locked = true
  RETURN count(held) AS held
}
RETURN writer, CASE WHEN ask IS NOT NULL THEN
// @include ask/state
END AS state
