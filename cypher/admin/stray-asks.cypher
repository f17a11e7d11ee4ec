// Asks without an asker or a project.
// @returns found: Int!
MATCH (ask:Ask)
WHERE NOT EXISTS { (:Person)-[:ASKS|SET_ASIDE]->(ask) } OR NOT EXISTS { (ask)-[:OF]->(:Project) }
RETURN count(*) AS found
