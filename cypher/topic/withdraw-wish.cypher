// Ends a wish of the viewer, by its id or by its word. No row if they have none such.
// @param me: ID!, wish: ID, folded: String
// @returns id: ID!
// @eager the id is read before its wish is deleted
MATCH (:Person {id: $me})-[:WISHES]->(wish:TopicWish)
WHERE wish.id = $wish OR wish.folded = $folded
WITH wish, wish.id AS id
DETACH DELETE wish
RETURN id
