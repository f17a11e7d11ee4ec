// Locks people by ref in the order of their ids, as perimeter/lock-pair does, before the relationships
// between them are read: a block at the same moment is then seen or waits. No row for an unknown
// ref, nor for a suspended person, to whom nothing may lead.
// @param refs: [String!]!
// @returns ref: String!, id: ID!
UNWIND $refs AS ref
MATCH (person:Person {ref: ref})
WHERE person.suspendedAt IS NULL
WITH person.id AS id ORDER BY id
MATCH (held:Person {id: id})
SET held.locked = true
RETURN held.ref AS ref, id
