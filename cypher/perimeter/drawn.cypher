// The perimeter of `writer` around `project` as it concerns `me`, for perimeter/reads; full trust where none was drawn.
// @fragment
coalesce(head(COLLECT {
  MATCH (writer)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
  RETURN {
    threshold: drawn.threshold,
    holds: NOT EXISTS { (drawn)-[:EXCEPT]->(me) } AND (NOT drawn.narrowed OR EXISTS { (drawn)-[:ONLY]->(me) })
  } AS perimeter
}), {threshold: 1.0, holds: true})
