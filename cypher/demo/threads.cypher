// Writes the conversations of a copy. How often people have spoken is written with their ties.
// @shape PlannedMessage id: ID!, from: ID!, text: String!, at: DateTime!
// @shape PlannedThread id: ID!, item: ID!, people: [ID!]!, startedAt: DateTime!, messages: [PlannedMessage!]!
// @param rows: [PlannedThread!]!
// @returns written: Int!
UNWIND $rows AS row
CREATE (thread:Thread {id: row.id, item: row.item, startedAt: row.startedAt})
WITH row, thread
CALL (row, thread) {
  UNWIND row.people AS id
  MATCH (person:Person {id: id})
  CREATE (person)-[:TAKES_PART {since: row.startedAt}]->(thread)
}
CALL (row, thread) {
  UNWIND row.messages AS message
  MATCH (from:Person {id: message.from})
  CREATE (from)-[:SAID]->(:Message {id: message.id, thread: row.id, text: message.text,
    saidAt: message.at})-[:SAID_IN]->(thread)
}
RETURN count(*) AS written
