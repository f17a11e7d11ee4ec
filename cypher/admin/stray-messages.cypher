// Messages without an author, or that store another conversation than they are tied to.
// @returns found: Int!
MATCH (message:Message)
WHERE NOT EXISTS { (:Person)-[:SAID|SET_ASIDE]->(message) }
  OR NOT EXISTS { MATCH (message)-[:SAID_IN]->(thread:Thread) WHERE thread.id = message.thread }
RETURN count(*) AS found
