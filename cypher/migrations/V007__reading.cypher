// Each entry stores the ids of who wrote it and of its project, because an index covers properties only: by this one the newest
// entries of somebody in a project are found without walking the others. Who wrote in a project is known without walking its entries.
CREATE INDEX entry_reading IF NOT EXISTS FOR (n:Entry) ON (n.project, n.writer, n.forMe, n.writtenAt, n.id);
MATCH (writer:Person)-[:WROTE]->(entry:Entry)-[:IN]->(project:Project)
CALL (writer, entry, project) { SET entry.writer = writer.id, entry.project = project.id } IN TRANSACTIONS OF 1000 ROWS;
MATCH (entry:Entry)-[:IN]->(project:Project)
WHERE entry.project IS NULL
CALL (entry, project) { SET entry.project = project.id } IN TRANSACTIONS OF 1000 ROWS;
MATCH (writer:Person)-[:WROTE]->(:Entry)-[:IN]->(project:Project)
WITH DISTINCT writer, project
CALL (writer, project) { MERGE (writer)-[:WROTE_IN]->(project) } IN TRANSACTIONS OF 1000 ROWS;
