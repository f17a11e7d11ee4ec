// The words that the viewer wrote for introductions, when beginning one or passing one on, the oldest first.
// @param me: ID!
// @returns role: IntroductionRole!, at: DateTime!, words: String!
// @budget 3600, small 15
MATCH (:Person {id: $me})<-[part:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
WITH part, introduction, CASE WHEN part.place = 0 THEN introduction.words WHEN type(part) = 'CONNECTOR'
  THEN introduction.passedWords END AS words
WHERE words IS NOT NULL
RETURN type(part) AS role, introduction.at AS at, words ORDER BY at, introduction.id
