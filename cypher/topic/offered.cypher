// The viewer's offer for the topic with this name, ignoring marks and case.
// @param me: ID!, folded: String!
// @returns ...Offer
// @budget 150, small 20
MATCH (me:Person {id: $me})-[offer:OFFERS]->(topic:Topic)
WHERE topic.folded = $folded
RETURN
// @include offer/shape
