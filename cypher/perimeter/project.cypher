// Whether `me` sees `project`: its keepers do, and whoever reads one entry or ask of it.
// @fragment
(EXISTS { (me)-[:KEEPS]->(project) }
  OR EXISTS {
    MATCH (project)<-[:WROTE_IN]-(writer:Person)
    // @include perimeter/parts
    // @include perimeter/written
  }
  OR EXISTS {
    MATCH (project)<-[:OF]-(ask:Ask)<-[:ASKS]-(writer:Person)
    // @include perimeter/asks
  })
