// Stores the hash of a challenge by which the viewer may add a passkey. Gives what their browser is told: how
// they are called, and the passkeys they have.
// @shape KnownPasskey credential: String!, transports: [String!]!
// @param me: ID!, hash: String!, until: DateTime!
// @returns name: String!, email: String, passkeys: [KnownPasskey!]!
MATCH (me:Person {id: $me})
MERGE (challenge:PasskeyChallenge {hash: $hash})
ON CREATE SET challenge.until = $until
MERGE (me)-[:ADDS]->(challenge)
WITH me
RETURN me.name AS name, me.email AS email,
  COLLECT {
    MATCH (me)-[:ENTERS_WITH]->(passkey:Passkey)
    RETURN {credential: passkey.credential, transports: coalesce(passkey.transports, [])}
  } AS passkeys
