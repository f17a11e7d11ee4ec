// The people who would read an entry that the viewer writes now in a project they keep, by name, with the
// reason and the moment from which they read (null for everything). It uses the present perimeter, changed
// by the values in `as`.
// @shape As threshold: Float, setsOnly: Boolean!, only: [ID!], except: [ID!]
// @param me: ID!, project: ID!, as: As!, now: DateTime!, after: String, afterId: ID, limit: Int!
// @returns ...Reader, sort: String!
// @budget 49500
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted
// @include perimeter/kept
CALL (me, project) {
  MATCH (me)-[:TRUSTS]->(person:Person)
  RETURN person
  UNION
  MATCH (person:Person)-[:KEEPS]->(project)
  RETURN person
}
WITH me AS writer, person AS me, project, drawn, person.id AS id, toLower(person.name) AS sort
WHERE me <> writer AND
// @include request/after
WITH me, writer, project, id, sort, {
  threshold: coalesce($as.threshold, drawn.threshold, 1.0),
  holds: CASE WHEN $as.except IS NULL THEN NOT EXISTS { (drawn)-[:EXCEPT]->(me) }
    ELSE NOT id IN $as.except END
    AND CASE WHEN $as.setsOnly THEN $as.only IS NULL OR id IN $as.only
      ELSE NOT coalesce(drawn.narrowed, false) OR EXISTS { (drawn)-[:ONLY]->(me) } END
} AS perimeter
WITH me AS person, id, sort, EXISTS { (me)-[:KEEPS]->(project) } AS keeps,
// @include perimeter/reads
AS from
WHERE from <= $now
RETURN
// @columns Person of person
, CASE WHEN keeps THEN 'KEEPER' ELSE 'TRUSTED' END AS because,
  CASE WHEN from > 0 THEN from END AS from, sort
ORDER BY sort, id LIMIT $limit
