// The people among these ids whom the viewer may see.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns id: ID!, name: String!, about: String
// @budget 9100
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (person:Person {id: wanted})
WITH me, person
WHERE
// @include perimeter/person
RETURN person.id AS id, person.name AS name, person.about AS about
