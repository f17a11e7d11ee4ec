// Records that the proposed keeper and everybody who has to agree are to get mail. Run it after keeper/lock.
// Who may see the proposal is checked when the mail is sent.
// @param proposal: ID!, now: DateTime!
// @returns written: Int!
MATCH (proposal:KeeperProposal {id: $proposal})-[:FOR]->(project:Project)
CALL (proposal, project) {
  MATCH (proposal)-[:OF]->(person:Person)
  RETURN person
  UNION
  MATCH (person:Person)-[:KEEPS]->(project)
  RETURN person
}
WITH proposal, person
WHERE NOT EXISTS { (person)-[:AGREED]->(proposal) }
CREATE (:Letter {about: proposal.id, due: $now})-[:TO]->(person)
RETURN count(*) AS written
