// Records that a new keeper is to get mail about the earlier proposals in the project, to which they have to
// agree now. Run it after keeper/settle.
// @param project: ID!, person: ID!, now: DateTime!
// @returns written: Int!
// @eager the proposals are read before anything is written
MATCH (person:Person {id: $person})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (project:Project {id: wanted})<-[:FOR]-(proposal:KeeperProposal)
WHERE EXISTS { (person)-[:KEEPS]->(project) } AND NOT EXISTS { (person)-[:AGREED]->(proposal) }
CREATE (:Letter {about: proposal.id, due: $now})-[:TO]->(person)
RETURN count(*) AS written
