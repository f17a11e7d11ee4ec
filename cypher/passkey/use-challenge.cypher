// Uses a valid challenge for the session with this id. A second run of the same transaction, and a retry with the
// same key, find it used for that session (`again`); once the session has ended, it is used up. No row for one
// by which somebody may add a passkey.
// @param hash: String!, session: ID!, now: DateTime!
// @returns again: Boolean!
// @eager the challenge is locked before it is read
MATCH (challenge:PasskeyChallenge {hash: $hash})
SET challenge.locked = true
WITH challenge
WHERE challenge.until > $now AND NOT EXISTS { (challenge)<-[:ADDS]-() }
  AND (challenge.session IS NULL OR challenge.session = $session AND EXISTS { (:Session {id: $session}) })
WITH challenge, challenge.session IS NOT NULL AS again
SET challenge.session = $session
RETURN again
