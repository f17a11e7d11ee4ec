// Writes trusts; whoever trusts somebody knows of them from now on.
// @shape Trust from: ID!, to: ID!, weight: Float!, reads: Reads!, readsFrom: DateTime
// @param rows: [Trust!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
MERGE (from)-[met:MET]->(to)
ON CREATE SET met.since = $now
MERGE (from)-[trust:TRUSTS]->(to)
ON CREATE SET trust.since = $now
SET trust.weight = row.weight, trust.reads = row.reads, trust.readsFrom = row.readsFrom
RETURN count(*) AS written
