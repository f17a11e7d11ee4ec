// Trusts a person whom the viewer has just met, from now on, unless the viewer trusts them already. Past the
// limit of FULL trusts the weight is `otherwise`. If that is null, nothing is written and `allowed` is
// false; the caller then rolls back.
// @eager the trusts are counted before another is written
// @param me: ID!, person: ID!, weight: Float!, otherwise: Float, now: DateTime!
// @returns allowed: Boolean!, limit: Int!
// @include person/acquainted
WITH me, met, person, EXISTS { (me)-[:TRUSTS]->(person) } AS trusted,
  head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.fullTrusts }) AS limit
WITH me, met, person, trusted, limit,
  CASE WHEN $weight < 1.0 OR COUNT { (me)-[full:TRUSTS]->() WHERE full.weight >= 1.0 } < limit THEN $weight
    ELSE $otherwise END AS weight
FOREACH (one IN CASE WHEN trusted OR weight IS NULL THEN [] ELSE [met] END |
  SET one.trustDecided = true
  CREATE (me)-[:TRUSTS {weight: weight, since: $now, reads: 'SINCE', readsFrom: $now}]->(person))
RETURN trusted OR weight IS NOT NULL AS allowed, limit
