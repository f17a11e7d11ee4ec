// Entries that store another writer or project than they are tied to, or whose writer lacks WROTE_IN for the
// project.
// @returns found: Int!
MATCH (entry:Entry)-[:IN]->(project:Project)
OPTIONAL MATCH (writer:Person)-[wrote:WROTE|SET_ASIDE]->(entry)
WHERE 'WROTE' IN [type(wrote), wrote.was]
WITH entry, project, writer
WHERE coalesce(entry.project, '') <> project.id OR coalesce(entry.writer, '') <> coalesce(writer.id, '')
  OR (writer IS NOT NULL AND writer.suspendedAt IS NULL
    AND NOT EXISTS { (writer)-[:WROTE_IN]->(project) })
RETURN count(*) AS found
