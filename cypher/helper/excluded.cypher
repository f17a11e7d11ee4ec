// The people excluded for `me` and `ask` in both lanes, as one list: dismissed, already asked, in frequent
// contact lately, or stored in `lane`.
// @fragment
CALL (me, ask) {
  CALL (me, ask) {
    MATCH (me)-[dismissed:DISMISSED]->(person)
    WHERE dismissed.scope = 'EVER' OR (dismissed.scope = 'ASK' AND dismissed.ask = ask.id)
      OR (dismissed.scope = 'NOW' AND dismissed.until > $now)
    RETURN person
    UNION
    MATCH (ask)<-[:FOR]-(:Introduction)-[:CANDIDATE]->(person)
    RETURN person
  }
  RETURN collect(person) AS named
}
WITH *, named + [met IN interactions WHERE met.messages >= 8 | met.person]
  + [(ask)-[surfaced:SURFACED]->(stored) WHERE surfaced.lane = lane | stored] AS excluded
