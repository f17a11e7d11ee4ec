// Makes an ask be about exactly these topics; tells how many of them exist.
// @param ask: ID!, topics: [ID!]!
// @returns found: Int!
// @eager the old topics are let go before the new ones are linked
MATCH (ask:Ask {id: $ask})
CALL (ask) {
  MATCH (ask)-[about:ABOUT]->()
  DELETE about
}
CALL (ask) {
  UNWIND $topics AS id
  MATCH (topic:Topic {id: id})
  CREATE (ask)-[:ABOUT]->(topic)
  RETURN count(topic) AS found
}
RETURN found
