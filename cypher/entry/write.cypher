// Writes an entry into a project I keep; no row for any other project.
// @param me: ID!, project: ID!, entry: ID!, kind: EntryKind!, feeling: Feeling, text: String!, forMe: Boolean!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
CREATE (me)-[:WROTE]->(entry:Entry {id: $entry, writer: me.id, project: project.id, kind: $kind, feeling: $feeling, text: $text, writtenAt: $now, forMe: $forMe})-[:IN]->(project)
MERGE (me)-[:WROTE_IN]->(project)
RETURN entry.id AS id
