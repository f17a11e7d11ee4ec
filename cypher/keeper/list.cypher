// The proposals of the viewer as keeper, and those of other people in projects that the viewer keeps, newest
// first.
// @param me: ID!, before: DateTime, beforeId: ID, limit: Int!
// @returns ...KeeperProposal
// @budget 480
MATCH (me:Person {id: $me})
CALL (me) {
  MATCH (me)<-[:OF]-(proposal:KeeperProposal) RETURN proposal
  UNION
  MATCH (me)-[:KEEPS]->(:Project)<-[:FOR]-(proposal:KeeperProposal) RETURN proposal
}
// @include keeper/ends
WITH me, proposal, project, person, proposer
WHERE
// @include perimeter/proposal
WITH me, proposal, project, person, proposer, proposal.id AS id, proposal.at AS at
WHERE
// @include request/before
RETURN
// @include keeper/shape
ORDER BY at DESC, id DESC LIMIT $limit
