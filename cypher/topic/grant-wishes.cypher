// Turns every wish for the name of a topic into an offer with its note; what somebody offers already stays
// as it is. The folded words of these people are written afterwards.
// @param topic: ID!, now: DateTime!
// @returns person: ID!
// @eager the wishes are read before they are deleted
MATCH (topic:Topic {id: $topic})
WHERE topic.house IS NULL
MATCH (wish:TopicWish {folded: topic.folded})<-[:WISHES]-(person:Person)
MERGE (person)-[offer:OFFERS]->(topic)
ON CREATE SET offer.since = $now, offer.evidence = 0, offer.note = wish.note
SET person.offersDecided = [other IN coalesce(person.offersDecided, []) WHERE other <> topic.id] + topic.id
DETACH DELETE wish
RETURN person.id AS person
