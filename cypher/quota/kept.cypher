// How many projects the viewer keeps, and how many asks of theirs are open.
// @param me: ID!, now: DateTime!
// @returns projects: Int!, openAsks: Int!
// @budget 1500
MATCH (me:Person {id: $me})
RETURN COUNT { (me)-[:KEEPS]->(:Project) } AS projects,
  COUNT { MATCH (me)-[:ASKS]->(ask:Ask)
    WHERE ask.state IN ['DRAFT', 'INNER', 'WIDENED'] AND (ask.until IS NULL OR ask.until > $now) } AS openAsks
