// Ties an ask to exactly these topics. Gives how many of them exist in its asker's house.
// @param ask: ID!, topics: [ID!]!
// @returns found: Int!
// @eager the old topics are untied before the new ones are tied
MATCH (me:Person)-[:ASKS]->(ask:Ask {id: $ask})
CALL (ask) {
  MATCH (ask)-[about:ABOUT]->()
  DELETE about
}
CALL (me, ask) {
  UNWIND $topics AS id
  MATCH (topic:Topic {id: id})
  WHERE
  // @include perimeter/topic
  CREATE (ask)-[:ABOUT]->(topic)
  RETURN count(topic) AS found
}
RETURN found
