// Writes a link that accepts an open invitation for the present or future account of this address. No row if
// the invitation is not open.
// @param code: String!, hash: String!, until: DateTime!, email: String!, name: String!, weight: Float!,
//   locale: Locale!, now: DateTime!
// @returns id: ID!
MATCH (invitation:Invitation {hash: $code})
WHERE
// @include invitation/open
MERGE (link:SignInLink {hash: $hash})
ON CREATE SET link.until = $until, link.email = $email, link.name = $name,
  link.weight = $weight, link.locale = $locale
MERGE (link)-[:ACCEPTS]->(invitation)
RETURN invitation.id AS id
