// The messages between these people that an earlier import wrote.
// @shape Pair line: Int!, from: ID!, to: ID!
// @param rows: [Pair!]!
// @returns line: Int!, count: Int!
// @include import/pair
CALL (from, to) {
  MATCH (from)-[interacted:INTERACTED {imported: true}]->(to)
  RETURN interacted
}
RETURN row.line AS line, interacted.count AS count
