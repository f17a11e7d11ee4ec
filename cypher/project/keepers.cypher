// The keepers of a project I keep whom I may see, by name.
// @param me: ID!, project: ID!, now: DateTime!, after: String, afterId: ID, limit: Int!
// @returns id: ID!, name: String!, about: String, sort: String!
// @budget 500
MATCH (me:Person {id: $me})
MATCH (me)-[:KEEPS]->(project:Project {id: $project})
MATCH (person:Person)-[:KEEPS]->(project)
WITH me, person
WHERE
// @include perimeter/person
WITH person, person.id AS id, toLower(person.name) AS sort
WHERE
// @include page/after
RETURN id, person.name AS name, person.about AS about, sort ORDER BY sort, id LIMIT $limit
