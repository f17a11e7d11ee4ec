// Relationships from a person to themselves.
// @returns found: Int!
MATCH (person:Person)-[:MET|TRUSTS|VOUCHES|BLOCKS|INTERACTED|DISMISSED]->(person)
RETURN count(*) AS found
