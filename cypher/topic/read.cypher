// The topics among these ids that belong to the viewer's house.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, name: String!
// @budget 100, small 40
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (topic:Topic {id: id})
WHERE
// @include perimeter/topic
RETURN topic.id AS id, topic.name AS name
