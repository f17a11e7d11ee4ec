// Whether `me`, who takes part in its thread since `part.since`, reads `message` of `from`: what was said before they came is not theirs, nor is
// what somebody behind a block says.
// @fragment
message.saidAt >= part.since AND NOT EXISTS { (me)-[:BLOCKS]-(from) }
