// Writes how many messages people exchanged before the import; they count from now.
// @shape Interaction from: ID!, to: ID!, count: Int!
// @param rows: [Interaction!]!, now: DateTime!
// @returns written: Int!
// @include import/pair
MERGE (from)-[interacted:INTERACTED {imported: true}]->(to)
SET interacted.count = row.count, interacted.at = $now
RETURN count(*) AS written
