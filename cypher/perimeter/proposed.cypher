// Whether `me` may see `person` because of a keeper proposal: the proposed person sees the proposer, and
// keepers see the proposed person.
// @fragment
(NOT EXISTS { (me)-[:BLOCKS]-(person) } AND (
  EXISTS { (me)<-[:OF]-(:KeeperProposal)-[:BY]->(person) }
  OR EXISTS {
    MATCH (person)<-[:OF]-(proposal:KeeperProposal)-[:FOR]->(:Project)<-[:KEEPS]-(me)
    WHERE NOT EXISTS { MATCH (proposal)-[:BY]->(:Person)-[:BLOCKS]-(me) }
  }))
