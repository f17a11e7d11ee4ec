// Passkeys: found by their id, and by the credential that a browser sends. Challenges: found by their hash, and
// swept by time.
CREATE CONSTRAINT passkey_id IF NOT EXISTS FOR (n:Passkey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passkey_credential IF NOT EXISTS FOR (n:Passkey) REQUIRE n.credential IS UNIQUE;
CREATE CONSTRAINT passkey_challenge_hash IF NOT EXISTS FOR (n:PasskeyChallenge) REQUIRE n.hash IS UNIQUE;
CREATE INDEX passkey_challenge_until IF NOT EXISTS FOR (n:PasskeyChallenge) ON (n.until);
