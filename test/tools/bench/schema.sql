-- The graph as tables, for the comparison of the bench: narrow rows, integer keys, covering indexes. Times
-- are milliseconds.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path = bench;

-- degree and vouching are what a trigger would maintain; a graph database keeps such counts by itself.
CREATE TABLE people (id int, ref text, tie bigint, open boolean, weekly_cap int, paused_until bigint, degree int DEFAULT 0, vouching int DEFAULT 0);
CREATE TABLE topics (id int, ref text);
CREATE TABLE trusts (a int, b int, weight float8);
CREATE TABLE vouches (a int, b int, weight float8);
CREATE TABLE offers (person int, topic int, evidence int);
CREATE TABLE words (word text COLLATE "C", person int);
CREATE TABLE blocks (a int, b int);
CREATE TABLE interactions (a int, b int, at bigint, count int);
CREATE TABLE introductions (ask text, connector int, connector_at bigint, candidate int, candidate_at bigint);
CREATE TABLE dismissals (a int, b int, scope text, until bigint, ask text);
CREATE TABLE surfaced (ask text, person int, at bigint); -- the second circle alone
