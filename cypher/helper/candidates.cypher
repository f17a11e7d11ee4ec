// The candidates stored on an ask of the viewer who still qualify, in the order found, with connectors and
// reasons. Only reasons that are still true are given: withdrawn offers are not shown either. It starts from
// the stored candidates.
// @param me: ID!, ask: ID!, lane: Lane!, now: DateTime!, after: Int, limit: Int!
// @returns ...Candidate
// @budget 16500, small 8000
// @include ask/mine
MATCH (ask)-[surfaced:SURFACED]->(person)
WHERE surfaced.lane = $lane AND ($after IS NULL OR surfaced.rank > $after)
WITH me, ask, surfaced, person ORDER BY surfaced.rank
WHERE
// @include perimeter/candidate
WITH me, surfaced, person LIMIT $limit
CALL (me, surfaced, person) {
  UNWIND range(0, size(surfaced.connectors) - 1) AS place
  MATCH (connector:Person {id: surfaced.connectors[place]})
  WHERE
  // @include perimeter/connector
  WITH connector ORDER BY place
  RETURN collect(
  // @map Path of connector
  ) AS connectors
}
CALL (person) {
  MATCH (person)-[offer:OFFERS]->(topic:Topic)
  RETURN collect(
  // @map Topic of topic
  ) AS offered,
    collect('topic:' + topic.id) + collect(CASE WHEN offer.evidence > 0
      THEN 'evidence:' + topic.id END) AS grounds
}
RETURN
// @columns Person of person
, surfaced.rank AS rank,
  surfaced.band AS band, connectors, offered,
  [reason IN surfaced.reasons
    WHERE reason IN grounds OR (reason STARTS WITH 'text:'
      AND substring(reason, 5) IN person.words)] AS reasons
ORDER BY rank
