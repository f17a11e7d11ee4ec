// How well `candidate` fits: `fit`, and `factor` = R * W of docs/ranking.md, from offers, words and messages
// exchanged lately. It has no CALL scope of its own, because a scope would cost more for each candidate than
// the computation.
// @fragment
WITH *, [(candidate)-[offer:OFFERS]->(topic) WHERE topic IN topics
  | (1.0 + offer.evidence) / (4.0 + offer.evidence)] AS credits,
  CASE WHEN candidate IN found THEN candidate.words ELSE [] END AS theirs
WITH *, CASE WHEN topics = [] THEN 0.0
  ELSE reduce(known = 0.0, credit IN credits | known + credit) / size(topics) END AS mean,
  size([word IN words WHERE word IN theirs]) AS shared,
  coalesce(head([met IN interactions WHERE met.person = candidate | met.messages]), 0) AS messages
WITH *, round(0.7 * mean + 0.3 * shared / (shared + 2.0), 9, 'HALF_UP') AS fit
WITH *, round(CASE WHEN fit = 0 THEN 0.0
  ELSE 0.1 + 0.9 * fit END * 2.0 / (2.0 + messages), 9, 'HALF_UP') AS factor
