// Stores people found for an ask, behind those found before in the same lane, each with the reasons that can
// be given.
// @shape Found person: ID!, band: Band!, connectors: [ID!]!
// @param ask: ID!, lane: Lane!, now: DateTime!, found: [Found!]!
// @returns stored: Int!
// @eager the last rank is read before any row is added
MATCH (ask:Ask {id: $ask})
CALL (ask) {
  MATCH (ask)-[surfaced:SURFACED]->()
  WHERE surfaced.lane = $lane
  RETURN coalesce(max(surfaced.rank) + 1, 0) AS next
}
UNWIND range(0, size($found) - 1) AS place
WITH ask, next + place AS rank, $found[place] AS row
MATCH (candidate:Person {id: row.person})
// @include helper/reasons
CREATE (ask)-[:SURFACED {
  lane: $lane, at: $now, rank: rank, band: row.band, reasons: shared + proven + said,
  connectors: row.connectors
}]->(candidate)
RETURN count(*) AS stored
