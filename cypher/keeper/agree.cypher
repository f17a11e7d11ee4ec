// Agrees to a proposal that I may see, after keeper/lock; no row for any other.
// @eager whether I may see it is read before I agree
// @param me: ID!, proposal: ID!, now: DateTime!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$proposal] AS wanted // one after the other: the plan could else multiply the two
MATCH (proposal:KeeperProposal {id: wanted})
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
MERGE (me)-[agreed:AGREED]->(proposal)
ON CREATE SET agreed.at = $now
RETURN proposal.id AS id
