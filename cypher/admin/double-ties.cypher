// Relationships that exist twice. It counts person by person, so that only one person's relationships are in
// memory.
// @returns found: Int!
MATCH (person:Person)
CALL (person) {
  MATCH (person)-[tie:MET|TRUSTS|VOUCHES|BLOCKS|OFFERS|KEEPS]->(other)
  WITH other, type(tie) AS type, count(*) AS times
  WHERE times > 1
  RETURN sum(times - 1) AS doubled
}
RETURN sum(doubled) AS found
