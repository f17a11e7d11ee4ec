// Proposes a person whom the viewer has met as keeper of a project that the viewer keeps, and records the
// viewer's agreement. Run it after keeper/lock. No row if the person or the project does not exist for the
// viewer. `taken`: as far as the viewer can see, the person keeps the project or is proposed already, and
// nothing is written.
// @eager existing proposals are read before another is written
// @param me: ID!, project: ID!, person: ID!, proposal: ID!, now: DateTime!
// @returns taken: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
UNWIND [$person] AS id
MATCH (me)-[:MET]->(person:Person {id: id})
WHERE NOT EXISTS { (me)-[:BLOCKS]-(person) }
WITH me, project, person, EXISTS { (person)-[:KEEPS]->(project) } OR EXISTS {
  MATCH (person)<-[:OF]-(proposal:KeeperProposal)-[:FOR]->(project)
  WHERE NOT EXISTS { MATCH (proposal)-[:BY]->(:Person)-[:BLOCKS]-(me) }
} AS taken
FOREACH (one IN CASE WHEN taken THEN [] ELSE [project] END |
  CREATE (proposal:KeeperProposal {id: $proposal, at: $now})
  CREATE (proposal)-[:FOR]->(one)
  CREATE (proposal)-[:OF]->(person)
  CREATE (proposal)-[:BY]->(me)
  CREATE (me)-[:AGREED {at: $now}]->(proposal))
RETURN taken
