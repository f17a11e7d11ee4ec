// Withdraws an offer. No row for an unknown topic.
// @eager the offer is read before it is deleted
// @param me: ID!, topic: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$topic] AS id
MATCH (topic:Topic {id: id})
WHERE
// @include perimeter/topic
OPTIONAL MATCH (me)-[offer:OFFERS]->(topic)
SET me.offersDecided = [other IN coalesce(me.offersDecided, []) WHERE other <> topic.id] + topic.id
DELETE offer
RETURN topic.id AS id
