// The people whom the viewer knows of, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Person, sort: String!
// @budget 2000, small 40
MATCH (:Person {id: $me})-[:MET]->(person:Person)
WITH person, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @columns Person of person
, sort ORDER BY sort, id LIMIT $limit
