// Tokens expire: those made before get the time that new ones get. No session outlasts 180 days.
MATCH (token:Token) WHERE token.expiresAt IS NULL SET token.expiresAt = timestamp() + 7776000000;
MATCH (session:Session) WHERE session.expiresAt > session.createdAt + 15552000000
SET session.expiresAt = session.createdAt + 15552000000;
CREATE INDEX token_expires IF NOT EXISTS FOR (n:Token) ON (n.expiresAt);
// Suspended people are few and looked for now and then.
CREATE INDEX person_suspended IF NOT EXISTS FOR (n:Person) ON (n.suspendedAt);
// Changes of an address that wait for their confirmations.
CREATE CONSTRAINT address_change_id IF NOT EXISTS FOR (n:AddressChange) REQUIRE n.id IS UNIQUE;
CREATE INDEX address_change_until IF NOT EXISTS FOR (n:AddressChange) ON (n.until);
// The host's log, which is read and swept by time; an account that leaves takes its events along.
CREATE CONSTRAINT security_event_id IF NOT EXISTS FOR (n:SecurityEvent) REQUIRE n.id IS UNIQUE;
CREATE INDEX security_event_at IF NOT EXISTS FOR (n:SecurityEvent) ON (n.at);
CREATE INDEX security_event_person IF NOT EXISTS FOR (n:SecurityEvent) ON (n.person);
