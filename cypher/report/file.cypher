// Stores an excerpt for the host, after the caller checked that the viewer may read the item, and the id of the
// item, so that the host can remove it unread. Nothing stored says whose it is. Nothing is written for the viewer's own items or in a demonstration
// house.
// @eager the owner is read before anything is written
// @param me: ID!, item: ID!, report: ID!, excerpt: String!, words: String, now: DateTime!
// @returns mine: Boolean!, demo: Boolean!
MATCH (me:Person {id: $me})
WITH me, EXISTS { MATCH (me)-[:WROTE]->(entry:Entry {id: $item}) USING INDEX SEEK entry:Entry(id) }
  OR EXISTS { MATCH (me)-[:ASKS]->(ask:Ask {id: $item}) USING INDEX SEEK ask:Ask(id) }
  OR EXISTS { MATCH (me)-[:SAID]->(message:Message {id: $item}) USING INDEX SEEK message:Message(id) } AS mine, me.house IS NOT NULL AS demo
FOREACH (one IN CASE WHEN mine OR demo THEN [] ELSE [me] END |
  CREATE (one)-[:REPORTED]->(:Report {id: $report, at: $now, excerpt: $excerpt, words: $words, item: $item}))
RETURN mine, demo
