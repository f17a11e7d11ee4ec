// Whether `me` may see `person` (name and about): oneself, those one has met, those one has blocked, the people surfaced by
// one's own asks who still hold, and those of whom one reads an entry or ask: they trust one or keep a project with one, or
// kept it; and whoever takes part in a conversation with one, or in an introduction as far as one is told. Connectors on one's paths are people one has met.
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
    WITH me, ask, surfaced, person // planned by itself: tried at every step of the match, these conditions take seconds to plan
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
