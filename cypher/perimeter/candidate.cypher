// Whether `person`, stored on `ask` by `surfaced`, still qualifies for the asker `me`. Weekly caps are not
// checked: they would reveal how much others are asked.
// @fragment
person.open AND coalesce(person.pausedUntil, 0) <= $now
AND NOT EXISTS { (me)-[:BLOCKS]-(person) }
AND NOT EXISTS {
  MATCH (me)-[dismissed:DISMISSED]->(person)
  WHERE dismissed.scope = 'EVER' OR (dismissed.scope = 'ASK' AND dismissed.ask = ask.id)
    OR (dismissed.scope = 'NOW' AND dismissed.until > $now)
}
AND (none(reason IN surfaced.reasons WHERE reason STARTS WITH 'topic:')
  OR EXISTS { MATCH (person)-[:OFFERS]->(offered:Topic) WHERE 'topic:' + offered.id IN surfaced.reasons })
AND NOT EXISTS { MATCH (person)<-[:CANDIDATE]-(introduction:Introduction)-[:FOR]->(ask) WHERE introduction.expiresAt <= $now }
AND CASE surfaced.lane
  WHEN 'DORMANT' THEN EXISTS { MATCH (me)-[trust:TRUSTS]->(person) WHERE trust.weight >= 0.4 }
  ELSE NOT EXISTS { (me)-[:TRUSTS]->(person) } AND EXISTS {
    UNWIND surfaced.connectors AS through
    MATCH (connector:Person {id: through})
    WITH me, person, connector
    WHERE
    // @include perimeter/connector
  }
END
