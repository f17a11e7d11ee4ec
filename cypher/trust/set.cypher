// Trusts a person whom the viewer has met. No row if they have not met. `allowed` is false past the limit of
// FULL trusts; the caller then rolls back.
// @eager the trusts are counted after this one was written
// @param me: ID!, person: ID!, weight: Float!, reads: Reads!, readsFrom: DateTime, now: DateTime!
// @returns allowed: Boolean!, limit: Int!
// @include perimeter/lock-pair
// @include person/acquainted
SET met.trustDecided = true
MERGE (me)-[trust:TRUSTS]->(person)
ON CREATE SET trust.since = $now
SET trust.weight = $weight, trust.reads = $reads, trust.readsFrom = $readsFrom
WITH me, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.fullTrusts }) AS limit
RETURN $weight < 1.0 OR COUNT { (me)-[full:TRUSTS]->() WHERE full.weight >= 1.0 } <= limit AS allowed, limit
