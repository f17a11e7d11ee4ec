// Records that everybody agreed: asker and candidate have met, and a conversation opens for all parties. Run
// it after introduction/lock.
// @param introduction: ID!, thread: ID!, now: DateTime!
// @returns parties: [ID!]!
// @eager what they share is read before it changes
MATCH (introduction:Introduction {id: $introduction})
MATCH (introduction)-[:ASKER]->(asker:Person)
MATCH (introduction)-[:CANDIDATE]->(candidate:Person)
SET introduction.connectedAt = $now, introduction.thread = $thread
MERGE (asker)-[there:MET]->(candidate)
ON CREATE SET there.since = $now
MERGE (candidate)-[back:MET]->(asker)
ON CREATE SET back.since = $now
CREATE (thread:Thread {id: $thread, item: introduction.item, startedAt: $now})
WITH introduction, thread
MATCH (introduction)-[:ASKER|CONNECTOR|CANDIDATE]->(party:Person)
CREATE (party)-[:TAKES_PART {since: $now}]->(thread)
RETURN collect(party.id) AS parties
