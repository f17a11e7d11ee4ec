// Marks that I looked over an entry I may read; on one of my own nothing is marked. No row for any other.
// @eager the right is read before the mark is made
// @param me: ID!, entry: ID!, now: DateTime!
// @returns mine: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$entry] AS wanted // one after the other: the plan could else multiply the two
MATCH (entry:Entry {id: wanted})-[:IN]->(project:Project)
MATCH (entry)<-[:WROTE]-(writer:Person)
// @include perimeter/entries
FOREACH (one IN CASE WHEN me = writer THEN [] ELSE [entry] END |
  MERGE (me)-[looked:LOOKED_OVER]->(one)
  ON CREATE SET looked.at = $now)
RETURN me = writer AS mine
