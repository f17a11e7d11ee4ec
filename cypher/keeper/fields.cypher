// What a viewer reads of `proposal`.
// @fragment
proposal.id AS id, proposal.at AS at, project.id AS project, project.title AS projectTitle,
proposer.id AS proposer, person.id AS person,
EXISTS { (me)-[:AGREED]->(proposal) } AS agreed
