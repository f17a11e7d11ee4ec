// The writer of an entry or the asker of an ask, and the state of the ask. It locks the writer and the
// viewer in the order of their ids, so that a block at the same moment waits or is seen. It checks no
// rights: perimeter/recheck-access does, before and after.
// @eager both are locked before anything else is read
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
