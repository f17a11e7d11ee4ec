// Agrees to a proposal that the viewer may see. Run it after keeper/lock. No row for any other.
// @eager the right to see it is read before the agreement is written
// @param me: ID!, proposal: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$proposal] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (proposal:KeeperProposal {id: wanted})
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
MERGE (me)-[agreed:AGREED]->(proposal)
ON CREATE SET agreed.at = $now
RETURN proposal.id AS id
