// All asks of the viewer with the titles of their projects and the names of their topics, the oldest first.
// @param me: ID!, now: DateTime!
// @returns project: String!, title: String!, story: String, brief: String, needs: [Need!]!,
//   topics: [String!]!, urgency: Urgency!, until: DateTime, state: AskState!, draftedAt: DateTime!,
//   sharedAt: DateTime
// @budget 20000, small 330
MATCH (:Person {id: $me})-[:ASKS]->(ask:Ask)-[:OF]->(project:Project)
CALL (ask) {
  MATCH (ask)-[:ABOUT]->(topic:Topic)
  WITH topic ORDER BY topic.folded
  RETURN collect(topic.name) AS topics
}
RETURN project.title AS project, ask.title AS title, ask.story AS story, ask.brief AS brief,
  ask.needs AS needs, topics,
  ask.urgency AS urgency, ask.until AS until,
// @include ask/state
AS state, ask.draftedAt AS draftedAt, ask.sharedAt AS sharedAt
ORDER BY draftedAt, ask.id
