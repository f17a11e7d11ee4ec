// Writes a link that lets a person in. If the link exists because it accepts an invitation for them, it only
// records that it lets them in, and in which language.
// @param person: ID!, hash: String!, until: DateTime!
// @returns id: ID!
MATCH (person:Person {id: $person})
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until
MERGE (link)-[:LETS_IN]->(person)
SET person.locale = coalesce(link.locale, person.locale)
RETURN person.id AS id
