// The perimeter of `writer` around `project` as it concerns `me`, for perimeter/reads. Without a perimeter
// it takes full trust.
// @fragment
coalesce(head(COLLECT {
  MATCH (writer)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
  WITH drawn, COLLECT { MATCH (drawn)-[tie:ONLY|EXCEPT]->(me) RETURN type(tie) } AS named
  RETURN {
    threshold: drawn.threshold,
    holds: NOT 'EXCEPT' IN named AND (NOT drawn.narrowed OR 'ONLY' IN named)
  } AS perimeter
}), {threshold: 1.0, holds: true})
