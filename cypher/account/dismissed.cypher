// The people whom the viewer dismissed, for how long and for which ask, the oldest first. A person behind a
// block is left out, like a deleted account.
// @param me: ID!
// @returns id: ID!, scope: Dismissal!, ask: String, at: DateTime!, until: DateTime
// @budget 2000, small 15
MATCH (me:Person {id: $me})-[dismissed:DISMISSED]->(person:Person)
WHERE NOT EXISTS { (me)-[:BLOCKS]-(person) }
RETURN person.id AS id, dismissed.scope AS scope,
  head([(me)-[:ASKS]->(ask:Ask) WHERE ask.id = dismissed.ask | ask.title]) AS ask,
  dismissed.at AS at, dismissed.until AS until
ORDER BY at, id, scope
