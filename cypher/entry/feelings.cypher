// How the viewer felt in each of their entries in these projects, the oldest first.
// @param me: ID!, ids: [ID!]!
// @returns ...Feelings
// @budget 4500
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (project:Project {id: wanted})
MATCH (me)-[:WROTE]->(entry:Entry)-[:IN]->(project)
WHERE entry.feeling IS NOT NULL
WITH project, entry ORDER BY entry.writtenAt, entry.id
RETURN project.id AS id, collect({at: entry.writtenAt, feeling: entry.feeling}) AS felt
