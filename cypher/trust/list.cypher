// The people whom the viewer trusts, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Trust, sort: String!
// @budget 2000, small 260
MATCH (:Person {id: $me})-[trust:TRUSTS]->(person:Person)
WITH person, trust, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @include trust/shape
, sort
ORDER BY sort, id LIMIT $limit
