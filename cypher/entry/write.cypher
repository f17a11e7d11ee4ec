// Writes an entry into a project that the viewer keeps. No row for any other project.
// @param me: ID!, project: ID!, entry: ID!, kind: EntryKind!, feeling: Feeling, text: String!,
//   forMe: Boolean!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
CREATE (me)-[:WROTE]->(entry:Entry {id: $entry, writer: me.id, project: project.id, kind: $kind,
  feeling: $feeling, text: $text, writtenAt: $now, forMe: $forMe})-[:IN]->(project)
MERGE (me)-[:WROTE_IN]->(project)
RETURN entry.id AS id
