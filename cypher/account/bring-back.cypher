// Lets a suspended person back: every relationship that was set aside is as it was, and so are introductions that
// nobody has ended since; webhooks of apps that the person registered go on. What was said in their conversations
// meanwhile stays hidden from them: it was said to those who were there. No row for anybody else.
// @eager all are read before any is changed
// @param me: ID!, now: DateTime!
// @returns back: Int!
MATCH (me:Person {id: $me}) USING INDEX SEEK me:Person(id)
WHERE me.suspendedAt IS NOT NULL
SET me.locked = true
WITH me, me.suspendedAt AS since
REMOVE me.suspendedAt
WITH me, since
CALL (me, since) {
  MATCH (me)-[aside:SET_ASIDE {was: 'TAKES_PART'}]->(thread:Thread)<-[:SAID_IN]-(message:Message)
  WHERE message.saidAt >= since
  MERGE (message)-[:HIDDEN_FROM]->(me)
}
CALL (me) {
  MATCH (me)<-[:SET_ASIDE]-(proposal:KeeperProposal)-[aside:SET_ASIDE]->(project:Project)
  WHERE NOT EXISTS { MATCH (proposal)-[:SET_ASIDE]->(other:Person) WHERE other <> me }
  CREATE (proposal)-[:FOR]->(project)
  DELETE aside
}
CALL (me) {
  MATCH (me)-[aside:SET_ASIDE]->(other)
  WHERE other.suspendedAt IS NULL // what ties two suspended people waits for the second
  CREATE (me)-[tie:$(aside.was)]->(other)
  SET tie = properties(aside), tie.was = null
  DELETE aside
  RETURN count(*) AS leaving
}
CALL (me) {
  MATCH (me)<-[aside:SET_ASIDE]-(other)
  WHERE other.suspendedAt IS NULL
  CREATE (me)<-[tie:$(aside.was)]-(other)
  SET tie = properties(aside), tie.was = null
  DELETE aside
  RETURN count(*) AS arriving
}
CALL (me) {
  MATCH (me)<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
  SET introduction.withdrawn = introduction.withdrawn AND NOT coalesce(part.withdraws, false),
    introduction.cut = CASE WHEN part.cuts AND introduction.cut = part.place THEN part.cutBefore
      ELSE introduction.cut END
  REMOVE part.withdraws, part.cuts, part.cutBefore
}
CALL (me) {
  MATCH (me)-[:REGISTERED]->(:App)<-[:GRANTED_TO]-(:Grant)-[:HOOKS]->(webhook:Webhook)
  WHERE webhook.disabledAt IS NULL
  SET webhook.due = CASE WHEN coalesce(webhook.leased, 0) > $now THEN webhook.due ELSE $now END
}
RETURN leaving + arriving AS back
