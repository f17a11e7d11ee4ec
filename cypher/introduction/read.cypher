// The introductions among these ids in which the viewer takes part and that exist for the viewer.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns ...Introduction
// @budget 3600
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (introduction:Introduction {id: wanted})
USING INDEX SEEK introduction:Introduction(id)
MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(me)
WHERE
// @include perimeter/introduction
RETURN
// @include introduction/shape
