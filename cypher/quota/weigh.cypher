// Weighs what the viewer keeps: the characters of their entries, asks and messages. What was removed since the
// last time counts no more.
// @param me: ID!
// @eager everything is added up before the sum is written
// @returns characters: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:WROTE]->(entry:Entry)
  RETURN coalesce(sum(size(entry.text)), 0) AS entries
}
CALL (me) {
  MATCH (me)-[:ASKS]->(ask:Ask)
  RETURN coalesce(sum(size(coalesce(ask.story, '')) + size(coalesce(ask.brief, ''))), 0) AS asks
}
CALL (me) {
  MATCH (me)-[:SAID]->(message:Message)
  RETURN coalesce(sum(size(message.text)), 0) AS messages
}
SET me.characters = entries + asks + messages
RETURN me.characters AS characters
