// Ends a proposal that I may see, for everybody, after keeper/lock; no row for any other.
// @eager whether I may see it is read before it is deleted
// @param me: ID!, proposal: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$proposal] AS wanted // one after the other: the plan could else multiply the two
MATCH (proposal:KeeperProposal {id: wanted})
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
WITH proposal, proposal.id AS id
DETACH DELETE proposal
RETURN id
