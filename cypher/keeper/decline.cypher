// Ends a proposal that the viewer may see, for everybody. Run it after keeper/lock. No row for any other.
// @eager the right to see it is read before it is deleted
// @param me: ID!, proposal: ID!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$proposal] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (proposal:KeeperProposal {id: wanted})
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
WITH proposal, proposal.id AS id
DETACH DELETE proposal
RETURN id
