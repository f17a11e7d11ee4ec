// Writes the relationships between the people of a copy. Each row is an acquaintance, with a trust, a vouch
// or messages if given.
// @shape Tie from: ID!, to: ID!, since: DateTime!, weight: Float, vouches: Boolean!, messages: Int,
//   spokeAt: DateTime
// @param rows: [Tie!]!
// @returns written: Int!
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND [row.to] AS id
MATCH (to:Person {id: id})
CREATE (from)-[:MET {since: row.since}]->(to)
FOREACH (weight IN [some IN [row.weight] WHERE some IS NOT NULL] |
  CREATE (from)-[:TRUSTS {weight: weight, since: row.since, reads: 'SINCE', readsFrom: row.since}]->(to))
FOREACH (yes IN [some IN [row.vouches] WHERE some] |
  CREATE (from)-[:VOUCHES {weight: 1.0, since: row.since}]->(to))
FOREACH (messages IN [some IN [row.messages] WHERE some IS NOT NULL] |
  CREATE (from)-[:INTERACTED {count: messages, at: row.spokeAt}]->(to))
RETURN count(*) AS written
