// Stores the hash of a challenge by which somebody may sign in with a passkey. Nobody is known yet.
// @param hash: String!, until: DateTime!
// @returns hash: String!
MERGE (challenge:PasskeyChallenge {hash: $hash})
ON CREATE SET challenge.until = $until
RETURN challenge.hash AS hash
