// Which introductions, of those that the viewer is a party of, opened these conversations. Whether an
// introduction exists for the viewer is for introduction/read to say.
// @param me: ID!, ids: [ID!]!
// @returns ...ThreadIntroduction
// @budget 1000
MATCH (me:Person {id: $me})<-[:ASKER|CONNECTOR|CANDIDATE]-(introduction:Introduction)
WHERE introduction.thread IN $ids AND introduction.connectedAt IS NOT NULL
RETURN introduction.thread AS id, introduction.id AS introduction
