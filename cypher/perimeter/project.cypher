// Whether `me` sees `project`: its keepers do, and whoever reads one entry or ask of it.
// @fragment
(EXISTS { (me)-[:KEEPS]->(project) }
  OR EXISTS {
    MATCH (project)<-[:IN]-(entry:Entry)<-[:WROTE]-(writer:Person)
    // @include perimeter/entries
  }
  OR EXISTS {
    MATCH (project)<-[:OF]-(ask:Ask)<-[:ASKS]-(writer:Person)
    // @include perimeter/asks
  })
