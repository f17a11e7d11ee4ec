// All messages of the viewer, in conversations they take part in or have left, the oldest first.
// @param me: ID!
// @returns text: String!, saidAt: DateTime!
// @budget 20000, small 15
MATCH (:Person {id: $me})-[:SAID]->(message:Message)
RETURN message.text AS text, message.saidAt AS saidAt ORDER BY saidAt, message.id
