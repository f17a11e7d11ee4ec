// Whether `me` reads at least one entry or ask of `writer` in `project`.
// @fragment
(EXISTS {
  // @include perimeter/parts
  // @include perimeter/written
} OR EXISTS {
  MATCH (writer)-[:ASKS]->(ask:Ask)-[:OF]->(project)
  // @include perimeter/asks
})
