// Deletes a record of the authorization server.
// @param hash: String!
// @returns forgotten: Int!
MATCH (record:OAuthRecord {hash: $hash})
DETACH DELETE record
RETURN count(*) AS forgotten
