// Proposals of somebody as keeper, each until everybody agreed or one declined.
CREATE CONSTRAINT keeper_proposal_id IF NOT EXISTS FOR (n:KeeperProposal) REQUIRE n.id IS UNIQUE;
