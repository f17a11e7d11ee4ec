// Whether `me` and `person` take part in one conversation. Whoever blocks somebody leaves those they share.
// @fragment
EXISTS { (me)-[:TAKES_PART]->(:Thread)<-[:TAKES_PART]-(person) }
