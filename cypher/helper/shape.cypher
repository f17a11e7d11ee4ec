// A connector who leads to a candidate.
// @shape Path ...Person
// A candidate stored on an ask who still qualifies. `reasons` are `topic:<id>`, `evidence:<id>` or
// `text:<word>`.
// @shape Candidate ...Person, rank: Int!, band: Band!, reasons: [String!]!, connectors: [Path!]!,
//   offered: [Topic!]!
