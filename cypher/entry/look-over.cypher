// Records that the viewer looked over an entry that they may read. On the viewer's own entry nothing is
// recorded. No row for any other.
// @eager the right is read before the relationship is written
// @param me: ID!, entry: ID!, now: DateTime!
// @returns mine: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$entry] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (entry:Entry {id: wanted})-[:IN]->(project:Project)
MATCH (entry)<-[:WROTE]-(writer:Person)
// @include perimeter/entries
FOREACH (one IN CASE WHEN me = writer THEN [] ELSE [entry] END |
  MERGE (me)-[looked:LOOKED_OVER]->(one)
  ON CREATE SET looked.at = $now)
RETURN me = writer AS mine
