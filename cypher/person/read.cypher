// The people among these ids whom the viewer may see.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns ...Person
// @budget 9100
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (person:Person {id: wanted})
WITH me, person
WHERE
// @include perimeter/person
RETURN
// @columns Person of person
