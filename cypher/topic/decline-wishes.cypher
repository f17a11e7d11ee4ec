// Ends every wish for a word, ignoring marks and case.
// @param folded: String!
// @returns ended: Int!
// @eager the wishes are found before they are deleted
MATCH (wish:TopicWish {folded: $folded})<-[:WISHES]-(:Person)
DETACH DELETE wish
RETURN count(*) AS ended
