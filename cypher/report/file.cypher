// Shows the host what I chose, once it is known that I read the item; nothing says which it was or whose. Nothing is written for what
// is my own, or in a demonstration house.
// @eager whose it is is read before anything is written
// @param me: ID!, item: ID!, report: ID!, excerpt: String!, words: String, now: DateTime!
// @returns mine: Boolean!, demo: Boolean!
MATCH (me:Person {id: $me})
WITH me, EXISTS { MATCH (me)-[:WROTE]->(entry:Entry {id: $item}) USING INDEX SEEK entry:Entry(id) } OR EXISTS { MATCH (me)-[:ASKS]->(ask:Ask {id: $item}) USING INDEX SEEK ask:Ask(id) }
  OR EXISTS { MATCH (me)-[:SAID]->(message:Message {id: $item}) USING INDEX SEEK message:Message(id) } AS mine, me.house IS NOT NULL AS demo
FOREACH (one IN CASE WHEN mine OR demo THEN [] ELSE [me] END |
  CREATE (one)-[:REPORTED]->(:Report {id: $report, at: $now, excerpt: $excerpt, words: $words}))
RETURN mine, demo
