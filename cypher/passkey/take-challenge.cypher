// Uses up a challenge of the viewer. No row if they have none with this hash.
// @eager the challenge is found before it is deleted
// @param me: ID!, hash: String!, now: DateTime!
// @returns taken: Boolean!
MATCH (me:Person {id: $me})-[:ADDS]->(challenge:PasskeyChallenge)
WHERE challenge.hash = $hash AND challenge.until > $now
DETACH DELETE challenge
RETURN true AS taken
