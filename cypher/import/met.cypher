// Makes people acquainted in one direction who are not yet. import/ties checked this while they were locked.
// @shape From from: ID!, to: [ID!]!
// @param rows: [From!]!, now: DateTime!
// @returns written: Int!
UNWIND $rows AS row
MATCH (from:Person {id: row.from})
UNWIND row.to AS id
MATCH (to:Person {id: id})
CREATE (from)-[:MET {since: $now}]->(to)
RETURN count(*) AS written
