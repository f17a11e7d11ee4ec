// Locks people in the order of their ids before the relationships between them are read: a block or a
// withdrawal at the same moment is then seen or waits.
// @param people: [ID!]!
// @returns held: Int!
// @eager all are locked before anything is read
UNWIND $people AS id
WITH DISTINCT id ORDER BY id
MATCH (held:Person {id: id})
SET held.locked = true
RETURN count(held) AS held
