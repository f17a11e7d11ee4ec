// Removes the viewer as connector from stored answers: those of people who know of the viewer or are
// separated from them by a block, and those that lead to people for whom the viewer vouches.
// @eager the answers are found before they change
// @param me: ID!
// @returns changed: Int!
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)-[:MET|BLOCKS]-(asker)-[:ASKS]->(:Ask)-[surfaced:SURFACED]->()
  WHERE $me IN surfaced.connectors
  RETURN surfaced
  UNION
  MATCH (me)-[:VOUCHES]->()<-[surfaced:SURFACED]-(:Ask)
  WHERE $me IN surfaced.connectors
  RETURN surfaced
}
SET surfaced.connectors = [id IN surfaced.connectors WHERE id <> $me]
RETURN count(*) AS changed
