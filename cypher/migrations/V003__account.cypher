// Sessions, links that sign in, and invitations: each found by the hash of its secret, and swept when its time is over.
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (n:Session) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT sign_in_link_hash IF NOT EXISTS FOR (n:SignInLink) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT invitation_id IF NOT EXISTS FOR (n:Invitation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT invitation_hash IF NOT EXISTS FOR (n:Invitation) REQUIRE n.hash IS UNIQUE;
CREATE INDEX session_expires IF NOT EXISTS FOR (n:Session) ON (n.expiresAt);
CREATE INDEX sign_in_link_until IF NOT EXISTS FOR (n:SignInLink) ON (n.until);
CREATE INDEX invitation_expires IF NOT EXISTS FOR (n:Invitation) ON (n.expiresAt);
