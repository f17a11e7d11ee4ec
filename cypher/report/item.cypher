// The item that a report points to, if the report is there; null for one that was made before reports pointed to
// anything.
// @param report: ID!
// @returns item: ID
MATCH (report:Report {id: $report})
RETURN report.item AS item
