// Whether `me` may see `proposal`, of `person` by `proposer` for `project`: whoever is proposed and every keeper, unless a block
// stands between them and one of the two. A proposal whose proposer is out of sight would tell of the block.
// @fragment
((person = me OR EXISTS { (me)-[:KEEPS]->(project) }) AND NOT EXISTS { (me)-[:BLOCKS]-(proposer) } AND NOT EXISTS { (me)-[:BLOCKS]-(person) })
