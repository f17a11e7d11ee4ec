// The project, the proposed person and the proposer of `proposal`.
// @fragment
MATCH (proposal)-[:FOR]->(project:Project)
MATCH (proposal)-[:OF]->(person:Person)
MATCH (proposal)-[:BY]->(proposer:Person)
