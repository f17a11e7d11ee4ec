// Locks the viewer before a wish. `topic` is the topic of their house with this name, ignoring marks and
// case, and `note` what they said about it if they offer it already. `demo` is true if the viewer is an
// invented person. There are some hundreds of topics, so reading all is cheap.
// @param me: ID!, folded: String!
// @returns demo: Boolean!, topic: ID, note: String
// @eager the viewer is locked before anything is read
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
OPTIONAL MATCH (topic:Topic)
WHERE topic.folded = $folded AND
// @include perimeter/topic
WITH me, topic LIMIT 1
OPTIONAL MATCH (me)-[offer:OFFERS]->(topic)
RETURN me.house IS NOT NULL AS demo, topic.id AS topic, offer.note AS note
