// Writes a proposal that a person of a copy become keeper of a project, to which its proposer agrees.
// @param proposal: ID!, project: ID!, proposer: ID!, person: ID!, at: DateTime!
// @returns written: Int!
MATCH (proposer:Person {id: $proposer})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
UNWIND [$project] AS wanted
MATCH (project:Project {id: wanted})
CREATE (proposal:KeeperProposal {id: $proposal, at: $at})
CREATE (proposal)-[:FOR]->(project)
CREATE (proposal)-[:OF]->(person)
CREATE (proposal)-[:BY]->(proposer)
CREATE (proposer)-[:AGREED {at: $at}]->(proposal)
RETURN count(*) AS written
