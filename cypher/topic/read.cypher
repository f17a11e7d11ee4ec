// The topics among these ids that belong to the viewer's house.
// @param me: ID!, ids: [ID!]!
// @returns ...Topic
// @budget 100, small 40
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (topic:Topic {id: id})
WHERE
// @include perimeter/topic
RETURN
// @columns Topic of topic
