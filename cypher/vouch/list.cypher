// The people for whom the viewer vouches, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, about: String, since: DateTime!, sort: String!
// @budget 2000, small 180
MATCH (:Person {id: $me})-[vouch:VOUCHES]->(person:Person)
WITH person, vouch, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN id, person.name AS name, person.about AS about, vouch.since AS since, sort
  ORDER BY sort, id LIMIT $limit
