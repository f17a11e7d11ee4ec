// Apps that people let in, and what the authorization server keeps for them: each found by its id or by the hash of its
// secret, and swept when its time is over.
CREATE CONSTRAINT app_id IF NOT EXISTS FOR (n:App) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT grant_id IF NOT EXISTS FOR (n:Grant) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT oauth_record_hash IF NOT EXISTS FOR (n:OAuthRecord) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT oauth_record_user_code IF NOT EXISTS FOR (n:OAuthRecord) REQUIRE n.userCode IS UNIQUE;
CREATE INDEX oauth_record_expires IF NOT EXISTS FOR (n:OAuthRecord) ON (n.expiresAt);
CREATE INDEX grant_expires IF NOT EXISTS FOR (n:Grant) ON (n.expiresAt);
