// Whether `me` may see `proposal`, of `person` by `proposer` for `project`: whoever is proposed and every keeper, unless a block
// stands between them and whom they would hear of.
// @fragment
CASE WHEN person = me THEN NOT EXISTS { (me)-[:BLOCKS]-(proposer) }
  ELSE EXISTS { (me)-[:KEEPS]->(project) } AND NOT EXISTS { (me)-[:BLOCKS]-(person) } END
