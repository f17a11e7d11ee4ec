// A proposal that the viewer may see: of themselves, or in a project they keep. `project`, `proposer` and
// `person` are ids.
// @shape KeeperProposal id: ID!, at: DateTime!, project: ID!, projectTitle: String!, proposer: ID!,
//   person: ID!, agreed: Boolean!
// The fragment gives what `me` reads of `proposal`.
proposal.id AS id, proposal.at AS at, project.id AS project, project.title AS projectTitle,
proposer.id AS proposer, person.id AS person,
EXISTS { (me)-[:AGREED]->(proposal) } AS agreed
