// Whether `me`, who takes part in its thread since `part.since`, reads `message` of `from`: what was said before they came is not theirs, nor is
// what somebody behind a block says; what they had said before it stays hidden when they lift it.
// @fragment
message.saidAt >= part.since AND NOT EXISTS { (me)-[:BLOCKS]-(from) } AND NOT EXISTS { (message)-[:HIDDEN_FROM]->(me) }
