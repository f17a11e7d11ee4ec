// The people for whom the viewer vouches, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Vouch, sort: String!
// @budget 2000, small 180
MATCH (:Person {id: $me})-[vouch:VOUCHES]->(person:Person)
WITH person, vouch, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @include vouch/shape
, sort
ORDER BY sort, id LIMIT $limit
