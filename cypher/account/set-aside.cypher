// Suspends a person: every relationship from and to them is set aside, as SET_ASIDE with its properties and its
// type in `was`, so that nothing leads to them, as if they had deleted their account. Run it after keeper/lock.
// Introductions they take part in end as with a deleted account; what they were is kept with the relationship.
// Running it again sets aside what requests that were under way have written since.
// @eager all are read before any is changed
// @param me: ID!, now: DateTime!
// @returns aside: Int!
MATCH (me:Person {id: $me})
SET me.locked = true, me.suspendedAt = coalesce(me.suspendedAt, $now)
WITH me
CALL (me) {
  MATCH (me)<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
  WITH part, introduction, introduction.connectedAt IS NULL AND introduction.expiresAt > $now AS open,
    part.place = 0 AND introduction.kind <> 'OFFER' AS own
  WITH part, introduction, (own OR (open AND part.place = 0)) AND NOT introduction.withdrawn AS withdraws,
    open AND part.place > 0 AND coalesce(introduction.cut, 3) > part.place AS cuts
  SET part.withdraws = withdraws, part.cuts = cuts, part.cutBefore = introduction.cut,
    introduction.withdrawn = introduction.withdrawn OR withdraws,
    introduction.cut = CASE WHEN cuts THEN part.place ELSE introduction.cut END
}
CALL (me) {
  MATCH (me)<-[about:OF|BY]-(proposal:KeeperProposal)-[goal:FOR]->(project:Project)
  CREATE (proposal)-[aside:SET_ASIDE]->(project)
  SET aside = properties(goal), aside.was = type(goal)
  DELETE goal
}
CALL (me) {
  MATCH (me)-[tie]->(other)
  WHERE NOT type(tie) IN ['SET_ASIDE', 'HOLDS', 'ENTERED', 'GRANTS', 'DID', 'REPORTED']
  CREATE (me)-[aside:SET_ASIDE]->(other)
  SET aside = properties(tie), aside.was = type(tie)
  DELETE tie
  RETURN count(*) AS leaving
}
CALL (me) {
  MATCH (me)<-[tie]-(other)
  WHERE NOT type(tie) IN ['SET_ASIDE', 'LETS_IN', 'TO']
  CREATE (me)<-[aside:SET_ASIDE]-(other)
  SET aside = properties(tie), aside.was = type(tie)
  DELETE tie
  RETURN count(*) AS arriving
}
RETURN leaving + arriving AS aside
