// Whether nobody else keeps `project` as far as `me` can know: a keeper behind a block is to me a deleted account, here as well.
// @fragment
NOT EXISTS {
  MATCH (other:Person)-[:KEEPS]->(project)
  WHERE other <> me AND NOT EXISTS { (me)-[:BLOCKS]-(other) }
}
