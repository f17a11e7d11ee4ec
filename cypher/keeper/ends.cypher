// What `proposal` leads to.
// @fragment
MATCH (proposal)-[:FOR]->(project:Project)
MATCH (proposal)-[:OF]->(person:Person)
MATCH (proposal)-[:BY]->(proposer:Person)
