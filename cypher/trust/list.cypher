// The people whom the viewer trusts, by name.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, about: String, weight: Float!, since: DateTime!, reads: Reads!, readsFrom: DateTime, sort: String!
// @budget 2000, small 260
MATCH (:Person {id: $me})-[trust:TRUSTS]->(person:Person)
WITH person, trust, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN id, person.name AS name, person.about AS about, trust.weight AS weight, trust.since AS since,
  trust.reads AS reads, trust.readsFrom AS readsFrom, sort
ORDER BY sort, id LIMIT $limit
