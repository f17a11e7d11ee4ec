// Adds a passkey of the viewer, of which the public key is stored. `taken`: it is somebody's already, and nothing
// is changed. `allowed` is false past the limit of passkeys: the caller then rolls back.
// @eager the passkeys are counted after this one was written
// @param me: ID!, passkey: ID!, name: String!, credential: String!, publicKey: String!, counter: Int!,
//   transports: [String!]!, now: DateTime!
// @returns taken: Boolean!, allowed: Boolean!, limit: Int!, email: String
MATCH (me:Person {id: $me})
SET me.locked = true
WITH me, EXISTS { MATCH (known:Passkey) WHERE known.credential = $credential } AS taken
FOREACH (one IN CASE WHEN taken THEN [] ELSE [me] END |
  CREATE (one)-[:ENTERS_WITH]->(:Passkey {id: $passkey, name: $name, credential: $credential,
    publicKey: $publicKey, counter: $counter, transports: $transports, createdAt: $now}))
WITH me, taken, head(COLLECT { MATCH (house:House {id: 'house'}) RETURN house.passkeys }) AS limit
RETURN taken, COUNT { (me)-[:ENTERS_WITH]->() } <= limit AS allowed, limit, me.email AS email
