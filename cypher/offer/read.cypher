// The viewer's offer for a topic.
// @param me: ID!, topic: ID!
// @returns ...Offer
// @budget 50, small 30
MATCH (me:Person {id: $me})
UNWIND [$topic] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[offer:OFFERS]->(topic:Topic {id: wanted})
RETURN
// @include offer/shape
