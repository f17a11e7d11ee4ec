// Writes a link that accepts an open invitation for whoever has this address, or will have; no row when it is not open.
// @param code: String!, hash: String!, until: DateTime!, email: String!, name: String!, weight: Float!, locale: Locale!, now: DateTime!
// @returns id: ID!
MATCH (invitation:Invitation {hash: $code})
WHERE
// @include invitation/open
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until, link.email = $email, link.name = $name, link.weight = $weight, link.locale = $locale
MERGE (link)-[:ACCEPTS]->(invitation)
RETURN invitation.id AS id
