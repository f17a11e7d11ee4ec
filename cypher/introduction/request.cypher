// Requests an introduction with the present content of the ask. Run it after introduction/possible. A person
// over their weekly cap never receives it: it is cut at their place, and the asker waits as always.
// `reached`: the person whom it reached first, if any.
// @param me: ID!, ask: ID!, introduction: ID!, candidate: ID!, connector: ID, words: String, now: DateTime!,
//   expiresAt: DateTime!
// @returns reached: ID
// @eager the receiver is determined before anything is written
// @include ask/mine
UNWIND [$candidate] AS id
MATCH (candidate:Person {id: id})
WITH me, ask, candidate, head(COLLECT { MATCH (connector:Person {id: $connector})
  RETURN connector }) AS connector
WITH me, ask, candidate, connector, CASE WHEN connector IS NULL THEN
  // @include helper/available
  ELSE COUNT { MATCH (connector)<-[asked:CONNECTOR]-()
    WHERE asked.at > $now - 604800000 } < head(COLLECT { MATCH (house:House {id: 'house'})
    RETURN house.connectorWeeklyCap })
  END AS reached
CREATE (introduction:Introduction {
  id: $introduction, kind: CASE WHEN connector IS NULL THEN 'DORMANT' ELSE 'REQUEST' END, at: $now,
  expiresAt: $expiresAt, withdrawn: false, item: ask.id, words: $words,
  title: ask.title, brief: ask.brief, needs: ask.needs, urgency: ask.urgency, unnamed: ask.unnamed,
  passedAt: CASE WHEN connector IS NULL THEN $now END,
  cut: CASE WHEN reached THEN null WHEN connector IS NULL THEN 2 ELSE 1 END
})-[:FOR]->(ask)
CREATE (introduction)-[:ASKER {place: 0}]->(me)
CREATE (introduction)-[:CANDIDATE {place: 2, at: CASE WHEN connector IS NULL
  AND reached THEN $now END}]->(candidate)
FOREACH (one IN CASE WHEN connector IS NULL THEN [] ELSE [connector] END |
  CREATE (introduction)-[:CONNECTOR {place: 1, at: CASE WHEN reached THEN $now END}]->(one))
RETURN CASE WHEN reached THEN coalesce(connector, candidate).id END AS reached
