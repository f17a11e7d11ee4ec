// How well `candidate` fits `ask`: `fit`, and `factor` = R * W of docs/ranking.md, from offers, words and lately exchanged messages.
// @fragment
CALL (candidate, topics) {
  MATCH (candidate)-[offer:OFFERS]->(topic)
  WHERE topic IN topics
  RETURN sum((1.0 + offer.evidence) / (4.0 + offer.evidence)) AS known
}
CALL (ask, candidate, topics, known, found, interactions) {
  WITH CASE WHEN topics = [] THEN 0.0 ELSE known / size(topics) END AS mean,
    CASE WHEN candidate IN found THEN size([word IN ask.words WHERE word IN candidate.words]) ELSE 0 END AS shared,
    coalesce(head([met IN interactions WHERE met.person = candidate | met.messages]), 0) AS messages
  WITH round(0.7 * mean + 0.3 * shared / (shared + 2.0), 9, 'HALF_UP') AS fit, messages
  RETURN fit, round(CASE WHEN fit = 0 THEN 0.0 ELSE 0.1 + 0.9 * fit END * 2.0 / (2.0 + messages), 9, 'HALF_UP') AS factor
}
