// Blocks a person whom the viewer may see. Acquaintance, trust and vouches end in both directions, and so do
// proposals that one of the two keeps a project with the other, and paths in stored answers of one that lead
// through the other. No row for anybody else.
// @param me: ID!, person: ID!, now: DateTime!
// @returns id: ID!
// @eager the right to see is read through the relationships before they are deleted
// @include perimeter/lock-pair
MATCH (me:Person {id: $me})
UNWIND [$person] AS id
MATCH (person:Person {id: id})
WITH me, person
WHERE me <> person AND
// @include perimeter/person
MERGE (me)-[block:BLOCKS]->(person)
ON CREATE SET block.since = $now
WITH me, person
CALL (me, person) {
  MATCH (me)-[tie:MET|TRUSTS|VOUCHES]-(person)
  DELETE tie
}
CALL (me, person) {
  UNWIND [[me, person], [person, me]] AS pair
  WITH pair[0] AS proposed, pair[1] AS keeper
  MATCH (proposed)<-[:OF]-(proposal:KeeperProposal)-[:FOR]->(:Project)<-[:KEEPS]-(keeper)
  DETACH DELETE proposal
}
CALL (me, person) {
  UNWIND [[me, person], [person, me]] AS pair
  WITH pair[0] AS asker, pair[1].id AS connector
  MATCH (asker)-[:ASKS]->(:Ask)-[surfaced:SURFACED]->()
  WHERE connector IN surfaced.connectors
  SET surfaced.connectors = [id IN surfaced.connectors WHERE id <> connector]
}
RETURN person.id AS id
