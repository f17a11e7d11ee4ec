-- After loading, as a bulk load is done; everything the statement touches is then read from an index alone.
UPDATE people SET vouching = out FROM (SELECT a, count(*) AS out FROM vouches GROUP BY a) v WHERE v.a = id;
UPDATE people SET degree = ties FROM (SELECT p, count(*) AS ties FROM (SELECT a AS p FROM vouches UNION ALL SELECT b FROM vouches) v GROUP BY p) d WHERE d.p = id;
CREATE UNIQUE INDEX ON people (ref);
CREATE UNIQUE INDEX ON people (id) INCLUDE (tie, open, weekly_cap, paused_until, degree, vouching);
CREATE UNIQUE INDEX ON words (word, person); -- an array under a GIN index is ten times slower
CREATE UNIQUE INDEX ON topics (ref) INCLUDE (id);
CREATE UNIQUE INDEX ON trusts (a, b) INCLUDE (weight);
CREATE UNIQUE INDEX ON vouches (a, b) INCLUDE (weight);
CREATE UNIQUE INDEX ON offers (topic, person) INCLUDE (evidence);
CREATE INDEX ON blocks (a) INCLUDE (b);
CREATE INDEX ON blocks (b) INCLUDE (a);
CREATE INDEX ON interactions (a, at) INCLUDE (b, count);
CREATE INDEX ON interactions (b, at) INCLUDE (a, count);
CREATE INDEX ON introductions (ask) INCLUDE (candidate);
CREATE INDEX ON introductions (connector_at) INCLUDE (connector);
CREATE INDEX ON introductions (candidate_at) INCLUDE (candidate);
CREATE INDEX ON dismissals (a) INCLUDE (b, scope, until, ask);
CREATE INDEX ON surfaced (ask) INCLUDE (person);
CREATE INDEX ON surfaced (person, at);
