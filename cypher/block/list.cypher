// The people whom the viewer has blocked, by name. A person who has also blocked the viewer is left out.
// @param me: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Person, sort: String!
// @budget 2000, small 15
MATCH (me:Person {id: $me})-[:BLOCKS]->(person:Person)
WHERE NOT EXISTS { (person)-[:BLOCKS]->(me) }
WITH person, person.id AS id, toLower(person.name) AS sort
WHERE
// @include request/after
RETURN
// @columns Person of person
, sort ORDER BY sort, id LIMIT $limit
