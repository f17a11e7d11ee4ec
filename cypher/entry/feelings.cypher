// How I felt along my entries in a project, oldest first.
// @param me: ID!, project: ID!
// @returns at: DateTime!, feeling: Feeling!
// @budget 4500
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (project:Project {id: wanted})
MATCH (me)-[:WROTE]->(entry:Entry)-[:IN]->(project)
WHERE entry.feeling IS NOT NULL
RETURN entry.writtenAt AS at, entry.feeling AS feeling ORDER BY at, entry.id
