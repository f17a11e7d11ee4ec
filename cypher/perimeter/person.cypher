// Whether `me` may see `person` (name and about). These people are seen: oneself, people whom `me` has met
// or blocked, people who take part in a conversation with `me`, people told of by a keeper proposal or an
// introduction, candidates of `me` who still qualify, and writers of entries and asks that `me` reads.
// Connectors are people whom `me` has met.
// @fragment
(person = me
  OR EXISTS { (me)-[:MET]->(person) }
  OR (EXISTS { (me)-[:BLOCKS]->(person) } AND NOT EXISTS { (person)-[:BLOCKS]->(me) })
  OR
  // @include perimeter/companion
  OR
  // @include perimeter/proposed
  OR
  // @include perimeter/introduced
  OR EXISTS {
    MATCH (me)-[:ASKS]->(ask)-[surfaced:SURFACED]->(person)
    WITH me, ask, surfaced, person // planned by itself: together with the match, it takes seconds to plan
    WHERE
    // @include perimeter/candidate
  }
  OR EXISTS {
    MATCH (person)-[:WROTE_IN]->(project:Project)
    WITH me, person AS writer, project
    // @include perimeter/parts
    // @include perimeter/written
  }
  OR EXISTS {
    MATCH (person)-[:ASKS]->(ask:Ask)-[:OF]->(project:Project)
    WITH me, ask, person AS writer, project
    // @include perimeter/asks
  })
