// Whether `me` and `person` take part in one conversation. A person who blocks another leaves the
// conversations they share.
// @fragment
EXISTS { (me)-[:TAKES_PART]->(:Thread)<-[:TAKES_PART]-(person) }
