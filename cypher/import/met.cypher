// Makes people acquainted who are not yet, one way; import/ties has looked while they are held.
// @shape From from: ID!, to: [ID!]!
// @param rows: [From!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND row.to AS id
MATCH (to:Person {id: id})
CREATE (from)-[:MET {since: $now}]->(to)
RETURN count(*) AS written
