// The proposals among these ids that the viewer may see.
// @param me: ID!, ids: [ID!]!
// @returns ...KeeperProposal
// @budget 410
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
MATCH (proposal:KeeperProposal {id: wanted})
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
RETURN
// @include keeper/shape
