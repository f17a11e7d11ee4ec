// Whether nobody else keeps `project` as far as `me` can know. To `me`, a keeper behind a block is a deleted
// account, here too.
// @fragment
NOT EXISTS {
  MATCH (other:Person)-[:KEEPS]->(project)
  WHERE other <> me AND NOT EXISTS { (me)-[:BLOCKS]-(other) }
}
