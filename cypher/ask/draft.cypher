// Begins an ask in a project that the viewer keeps. No row for any other project.
// @param me: ID!, project: ID!, ask: ID!, tie: Int!, title: String!, story: String, brief: String,
//   words: [String!]!, needs: [Need!]!, urgency: Urgency!, until: DateTime, unnamed: Boolean!,
//   now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
CREATE (me)-[:ASKS]->(ask:Ask {
  id: $ask, tie: $tie, state: 'DRAFT', draftedAt: $now, title: $title, story: $story,
  brief: $brief, words: $words,
  needs: $needs, urgency: $urgency, until: $until, unnamed: $unnamed
})-[:OF]->(project)
RETURN ask.id AS id
