// The introductions among these ids in which the viewer takes part and that exist for the viewer.
// @shape Party role: IntroductionRole!, person: ID!
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns id: ID!, at: DateTime!, kind: String!, place: Int!, role: IntroductionRole!, expiresAt: DateTime!, state: IntroductionState!, title: String, brief: String, needs: [Need!]!, urgency: Urgency, ask: ID, thread: ID, words: String, parties: [Party!]!
// @budget 3600
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (introduction:Introduction {id: wanted})
USING INDEX SEEK introduction:Introduction(id)
MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(me)
WHERE
// @include perimeter/introduction
RETURN
// @include introduction/fields
