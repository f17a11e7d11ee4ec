// Offers help with a topic, or changes the note. No row for an unknown topic. `allowed` is false past the
// limit of offers; the caller then rolls back.
// @eager the offers are counted after this one was written
// @param me: ID!, topic: ID!, note: String, now: DateTime!
// @returns allowed: Boolean!, limit: Int!
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me
UNWIND [$topic] AS id
MATCH (topic:Topic {id: id})
WHERE
// @include perimeter/topic
SET me.offersDecided = [other IN coalesce(me.offersDecided, []) WHERE other <> id] + id
MERGE (me)-[offer:OFFERS]->(topic)
ON CREATE SET offer.since = $now, offer.evidence = 0
SET offer.note = $note
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.offers }) AS limit
RETURN COUNT { (me)-[:OFFERS]->() } <= limit AS allowed, limit
