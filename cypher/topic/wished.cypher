// The viewer's wish for this word, ignoring marks and case.
// @param me: ID!, folded: String!
// @returns ...TopicWish
// @budget 50, small 10
MATCH (:Person {id: $me})-[:WISHES]->(wish:TopicWish)
WHERE wish.folded = $folded
RETURN
// @columns TopicWish of wish
