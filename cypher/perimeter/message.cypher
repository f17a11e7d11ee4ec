// Whether `me`, who takes part in the thread since `part.since`, reads `message` of `from`. Messages from
// before that moment, and messages of a person behind a block, are not read. Messages that were hidden by a
// block stay hidden after the block is lifted.
// @fragment
message.saidAt >= part.since AND NOT EXISTS { (me)-[:BLOCKS]-(from) }
  AND NOT EXISTS { (message)-[:HIDDEN_FROM]->(me) }
