// Whether `me` may see `person` for a proposal of a keeper: whoever is proposed sees who proposes, the keepers see who is proposed.
// @fragment
(NOT EXISTS { (me)-[:BLOCKS]-(person) } AND (
  EXISTS { (me)<-[:OF]-(:KeeperProposal)-[:BY]->(person) }
  OR EXISTS {
    MATCH (person)<-[:OF]-(proposal:KeeperProposal)-[:FOR]->(:Project)<-[:KEEPS]-(me)
    WHERE NOT EXISTS { MATCH (proposal)-[:BY]->(:Person)-[:BLOCKS]-(me) }
  }))
