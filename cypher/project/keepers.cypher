// The keepers of a project, by name. A fellow keeper gets those they may see; a reader gets those whom they
// may read in it.
// @param me: ID!, project: ID!, now: DateTime!, after: String, afterId: ID, limit: Int!
// @returns ...Person, sort: String!
// @budget 1060
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (kept:Project {id: wanted})
CALL (me, kept) {
  MATCH (me)-[:KEEPS]->(kept)
  MATCH (person:Person)-[:KEEPS]->(kept)
  WITH me, person
  WHERE
  // @include perimeter/person
  RETURN person
  UNION
  MATCH (writer:Person)-[:KEEPS]->(kept)
  WITH me, writer, kept AS project
  WHERE
  // @include perimeter/shares
  RETURN writer AS person
}
WITH person, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @columns Person of person
, sort ORDER BY sort, id LIMIT $limit
