// The asks among these ids that the viewer may read. It names the index, because a plan made while there are
// hardly any asks would read all of them.
// @shape Writer id: ID!, name: String!, about: String
// @shape Logbook id: ID!, title: String!, purpose: String
// @param me: ID!, ids: [ID!]!, now: DateTime!
// @returns id: ID!, title: String!, story: String, brief: String, needs: [Need!]!, urgency: Urgency!, until: DateTime, unnamed: Boolean, at: DateTime!, writer: Writer!, project: Logbook!, state: AskState!
// @budget 1500, small 35
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (ask:Ask {id: wanted})-[:OF]->(project:Project)
USING INDEX SEEK ask:Ask(id)
MATCH (ask)<-[:ASKS]-(writer:Person)
// @include perimeter/asks
RETURN
// @include ask/fields
, ask.draftedAt AS at,
// @include ask/state
AS state
