// A request, a code or a refresh token, until it is swept. With a grant: whom it lets the app act for, and how. `refused`
// is whether the person who was asked said no.
// @param hash: String!
// @returns payload: String!, consumedAt: DateTime, refused: Boolean!, answeredAt: DateTime, grant: ID, person: ID,
//   scopes: [Scope!]
// @budget 20
MATCH (record:OAuthRecord {hash: $hash})
OPTIONAL MATCH (person:Person)-[:GRANTS]->(grant:Grant)-[:ISSUED]->(record)
RETURN record.payload AS payload, record.consumedAt AS consumedAt, coalesce(record.refused, false) AS refused,
  record.answeredAt AS answeredAt, grant.id AS grant, person.id AS person, grant.scopes AS scopes
