// The project `wanted` if I keep it, with my perimeter around it if I drew one. Wanted is unwound first: the plan could else multiply
// the two look-ups.
// @fragment
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
OPTIONAL MATCH (me)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
