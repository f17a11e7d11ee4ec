// Notes that whoever stands at this place of an introduction is to hear by mail of being asked, in the transaction in which they are. It is noted
// whether or not it reached them, and whatever they chose: both are looked at when it is sent, so that the work here tells nothing.
// @param introduction: ID!, place: Int!, now: DateTime!
// @returns written: Int!
MATCH (introduction:Introduction {id: $introduction})-[part:ASKER|CONNECTOR|CANDIDATE]->(person:Person)
WHERE part.place = $place
CREATE (:Letter {about: introduction.id, due: $now})-[:TO]->(person)
RETURN count(*) AS written
