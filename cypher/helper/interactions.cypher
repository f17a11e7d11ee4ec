// The people with whom the viewer exchanged messages in the last 90 days, and how many, as one list.
// @fragment
CALL (me) {
  MATCH (me)-[interacted:INTERACTED]-(other)
  WHERE interacted.at > $now - 7776000000
  WITH other, sum(interacted.count) AS messages
  RETURN collect({person: other, messages: messages}) AS interactions
}
