// The people in the viewer's second circle who could help with an ask: the best 200 by score, each with
// their connectors. The formula stands in docs/ranking.md. It starts at the viewer and never at a topic,
// because a first circle is smaller than any popular topic. Each list is collected once and kept out of
// grouping keys and sorted rows by CALL scopes: Neo4j counts every list in reach of a sorted row as its
// memory and refuses too large a sum. Every LIMIT bounds memory. A degree is cheap, so dates are read only
// if the degree can reach the cap, and vouches are sorted only if there are more than 100. Nobody leads to
// anybody or is found in their first hours here (`arrived`); imported people have no `createdAt`.
// @shape Through connector: ID!, tie: Int!
// @shape Way through: Through!, p: Float!
// @param me: ID!, ask: ID!, now: DateTime!
// @returns id: ID!, tie: Int!, score: Float!, fit: Float!, ways: [Way!]!
// @budget 77000, small 20300
// @include ask/mine
WITH me, ask,
  head(COLLECT { MATCH (house:House {id: 'house'})
    RETURN {connectorWeeklyCap: house.connectorWeeklyCap, shownExponent: house.shownExponent,
      arrived: $now - house.newPersonHours * 3600000} }) AS house
CALL (me, ask, house) {
  CALL (me, ask, house) {
    MATCH (me)-[trust:TRUSTS]->(connector)
    WHERE trust.weight >= 0.2 AND coalesce(connector.createdAt, 0) <= house.arrived AND CASE
      WHEN COUNT { (connector)<-[:CONNECTOR]-() } < house.connectorWeeklyCap THEN true
      ELSE COUNT { MATCH (connector)<-[asked:CONNECTOR]-()
        WHERE asked.at > $now - 604800000 } < house.connectorWeeklyCap
    END
    RETURN connector, trust.weight AS trusted
    ORDER BY trusted DESC, (ask.tie * connector.tie) % 2147483647, connector.id LIMIT 100
  }
  RETURN collect({person: connector, trusted: trusted}) AS connectors
}
CALL (me, ask, house, connectors) {
  WITH me, ask, house, connectors, 'SECOND_CIRCLE' AS lane
  // @include helper/offering
  // @include helper/interactions
  // @include helper/excluded
  CALL (me) {
    MATCH (me)-[:TRUSTS|BLOCKS]->(person)
    RETURN collect(person) AS chosen
  }
  CALL (me) {
    MATCH (me)<-[:BLOCKS]-(person)
    RETURN collect(person) AS blockers
  }
  WITH me, ask, house, connectors, topics, words, found, offering, interactions,
    excluded + chosen + blockers + [me] AS excluded
  CALL (ask, connectors, offering, excluded) {
    UNWIND connectors AS first
    WITH ask, offering, excluded, first.person AS connector, first.trusted AS trusted
    WITH ask, offering, excluded, connector, trusted,
      {connector: connector.id, tie: (ask.tie * connector.tie) % 2147483647} AS through,
      COUNT { (connector)-[:VOUCHES]-() } AS degree, COUNT { (connector)-[:VOUCHES]->() } AS given
    WITH ask, offering, excluded, connector, trusted, through, given,
      1.0 + CASE WHEN degree > 200 THEN 200 ELSE degree END / 5.0 AS spread
    CALL (ask, connector, offering, given) {
      WITH ask, connector, offering, given WHERE given <= 100
      MATCH (connector)-[vouch:VOUCHES]->(candidate)
      WHERE candidate IN offering AND vouch.weight >= 0.2 AND candidate.open
      RETURN candidate, vouch.weight AS vouched
      UNION ALL
      WITH ask, connector, offering, given WHERE given > 100
      MATCH (connector)-[vouch:VOUCHES]->(candidate)
      WHERE candidate IN offering AND vouch.weight >= 0.2 AND candidate.open
      RETURN candidate, vouch.weight AS vouched
      ORDER BY vouched DESC, (ask.tie * candidate.tie) % 2147483647, candidate.id LIMIT 100
    }
    WITH excluded, through, candidate, round(0.9 * sqrt(trusted * vouched / spread), 9, 'HALF_UP') AS p
    WHERE NOT candidate IN excluded
    RETURN candidate, sum(-log(1.0 - p)) AS evidence, collect({through: through, p: p}) AS ways
  }
  WITH house, topics, words, found, interactions, candidate, evidence, ways
  WHERE coalesce(candidate.createdAt, 0) <= house.arrived AND
  // @include helper/available
  // @include helper/fit
  WITH house, candidate, ways, fit, evidence, factor
  WHERE factor > 0
  WITH house, candidate, ways, fit, evidence, factor, CASE
      WHEN COUNT { (candidate)<-[:SURFACED]-() } <= 1 THEN 1
      ELSE COUNT { MATCH (candidate)<-[surfaced:SURFACED]-() WHERE surfaced.lane = 'SECOND_CIRCLE'
        AND surfaced.at > $now - 7776000000 }
    END AS shown
  WITH candidate, ways, fit,
    round(evidence * factor * CASE WHEN shown > 1 THEN shown ^ -house.shownExponent
      ELSE 1.0 END, 9, 'HALF_UP') AS score
  // There is one row for each candidate already. Grouping again drops the lists.
  RETURN candidate, max(score) AS score, max(fit) AS fit, head(collect(ways)) AS ways
}
WITH candidate.id AS id, (ask.tie * candidate.tie) % 2147483647 AS tie, score, fit, ways
ORDER BY score DESC, tie, id LIMIT 200
RETURN id, tie, score, fit, ways
ORDER BY score DESC, tie, id
