// Notes a word that the viewer wishes for as a topic, or changes how it is written and its note. `allowed`
// is false past the limit of wishes; the caller then rolls back. Run it after topic/before-wish.
// @param me: ID!, wish: ID!, name: String!, folded: String!, note: String, now: DateTime!
// @returns allowed: Boolean!, limit: Int!
// @eager the wishes are counted after this one was written
MATCH (me:Person {id: $me})
MERGE (me)-[:WISHES]->(wish:TopicWish {folded: $folded})
ON CREATE SET wish.id = $wish, wish.since = $now
SET wish.name = $name, wish.note = $note
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.topicWishes }) AS limit
RETURN COUNT { (me)-[:WISHES]->() } <= limit AS allowed, limit
