// Proposes somebody I have met as keeper of a project I keep, after keeper/lock, and agrees for me; no row when one of the two is not
// there for me. `taken`: they keep it or are proposed already as far as I can see, and nothing is written.
// @eager what is there is looked at before there is another
// @param me: ID!, project: ID!, person: ID!, proposal: ID!, now: DateTime!
// @returns taken: Boolean!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // one after the other: the plan could else multiply the two
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
