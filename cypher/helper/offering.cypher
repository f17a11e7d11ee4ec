// The people to whom the topics and words of `ask` lead: `topics`, `words`, `found` (by text; the index only
// finds people) and `offering` (all of them). Each list is collected once.
// @fragment
CALL (ask) {
  MATCH (ask)-[:ABOUT]->(topic)
  RETURN collect(topic) AS topics
}
CALL (ask) {
  // Words have four letters or more, so "x" finds nobody; an empty query would be an error.
  CALL db.index.fulltext.queryNodes('help_words', reduce(query = 'x', word IN ask.words | query + ' ' + word))
    YIELD node
  RETURN collect(node) AS found
}
CALL (ask) {
  MATCH (ask)-[:ABOUT]->()<-[:OFFERS]-(holder)
  RETURN collect(DISTINCT holder) AS holders
}
WITH *, ask.words AS words, holders + found AS offering
