// Whether `me` may see `proposal`, of `person` by `proposer` for `project`. The proposed person and every
// keeper may, unless there is a block between them and one of the two. A proposal without a visible proposer
// would reveal the block.
// @fragment
((person = me OR EXISTS { (me)-[:KEEPS]->(project) })
  AND NOT EXISTS { (me)-[:BLOCKS]-(proposer) } AND NOT EXISTS { (me)-[:BLOCKS]-(person) })
