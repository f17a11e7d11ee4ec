// Whether `me` sees `project`: as its keeper, or as reader of at least one entry or ask in it.
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
