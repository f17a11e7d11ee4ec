// Notes that somebody who has just become a keeper is to hear by mail of those proposed there before, to whom they have to agree now; after keeper/settle.
// @param project: ID!, person: ID!, now: DateTime!
// @returns written: Int!
// @eager the proposals are found before anything is written
MATCH (person:Person {id: $person})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
MATCH (project:Project {id: wanted})<-[:FOR]-(proposal:KeeperProposal)
WHERE EXISTS { (person)-[:KEEPS]->(project) } AND NOT EXISTS { (person)-[:AGREED]->(proposal) }
CREATE (:Letter {about: proposal.id, due: $now})-[:TO]->(person)
RETURN count(*) AS written
