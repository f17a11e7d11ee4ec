// The project `wanted` if the viewer keeps it, with the viewer's perimeter around it if there is one.
// `wanted` comes from an UNWIND, which keeps the planner from multiplying the two look-ups.
// @fragment
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
OPTIONAL MATCH (me)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
