// The asks among these ids that are mine. Planned in a house with hardly any asks yet, it would else read all of them.
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns id: ID!, title: String!, story: String, brief: String, needs: [Need!]!, urgency: Urgency!, until: DateTime, unnamed: Boolean!, at: DateTime!, project: ID!, state: AskState!
// @budget 100
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
USING INDEX ask:Ask(id)
WHERE EXISTS { (me)-[:ASKS]->(ask) }
RETURN
// @include ask/fields
, 
// @include ask/state
AS state
