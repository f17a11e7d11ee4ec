// Whether `me` may see `person` (name and about): oneself, those one has met, those one has blocked, and the people
// surfaced by one's own asks who still hold. Connectors on one's paths are people one has met.
// @fragment
(person = me
  OR EXISTS { (me)-[:MET]->(person) }
  OR (EXISTS { (me)-[:BLOCKS]->(person) } AND NOT EXISTS { (person)-[:BLOCKS]->(me) })
  OR EXISTS {
    MATCH (me)-[:ASKS]->(ask)-[surfaced:SURFACED]->(person)
    WITH me, ask, surfaced, person // planned by itself: tried at every step of the match, these conditions take seconds to plan
    WHERE
    // @include perimeter/candidate
  })
