// Me, and the project `$project` if I keep it, with my perimeter around it if I drew one. Looked up one after the other: the plan
// could else multiply the two.
// @fragment
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
OPTIONAL MATCH (me)-[:DRAWS]->(drawn:Perimeter)-[:AROUND]->(project)
