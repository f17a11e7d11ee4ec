// Lets the last party of an introduction be asked: the connector passes a request on, or the first person
// asked in an offer agrees. Run it after introduction/lock. A candidate over their weekly cap never receives
// it. `reached`: the person whom it reached, if any.
// @param introduction: ID!, words: String, now: DateTime!
// @returns reached: ID
// @eager the receiver is determined before anything is written
MATCH (introduction:Introduction {id: $introduction})
CALL (introduction) {
  OPTIONAL MATCH (introduction)-[receives:CANDIDATE]->(candidate:Person)
  RETURN receives, candidate
}
WITH introduction, receives, introduction.cut IS NULL AND (introduction.kind = 'OFFER' OR
// @include helper/available
) AS reached
SET introduction.passedAt = $now, introduction.passedWords = $words, introduction.cut = CASE WHEN reached
  OR introduction.cut IS NOT NULL THEN introduction.cut ELSE 2 END
FOREACH (one IN CASE WHEN reached
  AND introduction.kind = 'REQUEST' THEN [receives] ELSE [] END | SET one.at = $now)
RETURN CASE WHEN reached THEN head([(introduction)-[last:ASKER|CANDIDATE]->(person:Person)
  WHERE last.place = 2 | person.id]) END AS reached
