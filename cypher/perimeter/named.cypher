// The people named in the viewer's perimeter around a project, as ONLY or EXCEPT, by name, as long as the
// viewer knows of them.
// @param me: ID!, project: ID!, tie: String!, after: String, afterId: ID, limit: Int!
// @returns ...Person, sort: String!
// @budget 15500
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted
// @include perimeter/kept
MATCH (drawn)-[named:ONLY|EXCEPT]->(person:Person)
WHERE type(named) = $tie AND EXISTS { (me)-[:MET]->(person) }
WITH person, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @columns Person of person
, sort ORDER BY sort, id LIMIT $limit
