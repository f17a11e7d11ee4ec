// Records that the person at this place of an introduction is to get mail about being asked, in the
// transaction in which they are asked. It is recorded whether or not the introduction reached them and
// whatever they chose. Both are checked when the mail is sent, so that the work done here reveals nothing.
// @param introduction: ID!, place: Int!, now: DateTime!
// @returns written: Int!
MATCH (introduction:Introduction {id: $introduction})-[part:ASKER|CONNECTOR|CANDIDATE]->(person:Person)
WHERE part.place = $place
CREATE (:Letter {about: introduction.id, due: $now})-[:TO]->(person)
RETURN count(*) AS written
