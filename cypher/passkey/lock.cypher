// The passkey with this credential, and whose it is; it is locked before its counter is read. No row if nobody has
// it, or if its owner is suspended.
// @param credential: String!
// @returns passkey: ID!, person: ID!, publicKey: String!, counter: Int!
// @eager the passkey is locked before it is read
MATCH (passkey:Passkey {credential: $credential})
SET passkey.locked = true
WITH passkey
MATCH (passkey)<-[:ENTERS_WITH]-(person:Person)
WHERE person.suspendedAt IS NULL
RETURN passkey.id AS passkey, person.id AS person, passkey.publicKey AS publicKey, passkey.counter AS counter
