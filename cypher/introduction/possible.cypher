// Whether the viewer can request an introduction to a candidate of their ask who still qualifies: in which
// lane, whether the connector leads there, whether the viewer asked for that person before, and when slots
// of open introductions become free. No row for anybody else. Run it after introduction/lock-people and
// ask/lock.
// @param me: ID!, ask: ID!, candidate: ID!, connector: ID, now: DateTime!
// @returns lane: Lane!, leads: Boolean!, asked: Boolean!, places: [DateTime!]!, limit: Int!
// @include ask/mine
UNWIND [$candidate] AS id
MATCH (person:Person {id: id})
MATCH (ask)-[surfaced:SURFACED]->(person)
WHERE
// @include perimeter/candidate
RETURN surfaced.lane AS lane,
  coalesce($connector IN surfaced.connectors, false) AND EXISTS {
    MATCH (connector:Person {id: $connector})
    WHERE
    // @include perimeter/connector
  } AS leads,
  EXISTS { (ask)<-[:FOR]-(:Introduction)-[:CANDIDATE]->(person) } AS asked,
  COLLECT {
    MATCH (me)<-[part:ASKER]-(open:Introduction)
    WHERE part.place = 0 AND open.connectedAt IS NULL AND open.expiresAt > $now
    RETURN open.expiresAt AS free ORDER BY free
  } AS places,
  head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.introductions }) AS limit
