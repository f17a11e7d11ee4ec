// Writes a link that lets a person in.
// @param person: ID!, hash: String!, until: DateTime!
// @returns id: ID!
MATCH (person:Person {id: $person})
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until
MERGE (link)-[:LETS_IN]->(person)
RETURN person.id AS id
