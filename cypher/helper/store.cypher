// Stores people found for an ask, behind those of the same lane found before.
// @shape Found person: ID!, band: Band!, reasons: [String!]!, connectors: [ID!]!
// @param ask: ID!, lane: Lane!, now: DateTime!, found: [Found!]!
// @returns stored: Int!
// @eager the last place taken is known before any is added
MATCH (ask:Ask {id: $ask})
CALL (ask) {
  MATCH (ask)-[surfaced:SURFACED]->()
  WHERE surfaced.lane = $lane
  RETURN coalesce(max(surfaced.rank) + 1, 0) AS next
}
UNWIND range(0, size($found) - 1) AS place
WITH ask, next, place, $found[place] AS row
MATCH (person:Person {id: row.person})
CREATE (ask)-[:SURFACED {
  lane: $lane, at: $now, rank: next + place, band: row.band, reasons: row.reasons, connectors: row.connectors
}]->(person)
RETURN count(*) AS stored
