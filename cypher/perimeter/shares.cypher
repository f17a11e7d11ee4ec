// Whether `me` reads one entry or ask of `writer` in `project`.
// @fragment
(EXISTS {
  MATCH (writer)-[:WROTE]->(entry:Entry)-[:IN]->(project)
  // @include perimeter/entries
} OR EXISTS {
  MATCH (writer)-[:ASKS]->(ask:Ask)-[:OF]->(project)
  // @include perimeter/asks
})
