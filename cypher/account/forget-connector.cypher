// Takes me out of the stored answers that named me as a connector: those of people who know of me, or whom a block parts from me, and
// those that lead to whom I vouch for.
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
