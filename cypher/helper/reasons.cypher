// Why `candidate` was found for `ask`, as words: topics that they offer, topics with which they have helped,
// words that they share.
// @fragment
CALL (ask, candidate) {
  MATCH (ask)-[:ABOUT]->(topic:Topic)<-[offer:OFFERS]-(candidate)
  WITH topic, offer ORDER BY topic.id
  RETURN collect('topic:' + topic.id) AS shared,
    collect(CASE WHEN offer.evidence > 0 THEN 'evidence:' + topic.id END) AS proven
}
CALL (ask, candidate) {
  UNWIND ask.words AS word
  WITH word ORDER BY word WHERE word IN candidate.words
  RETURN collect('text:' + word) AS said
}
