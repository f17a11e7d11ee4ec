-- The answer of docs/ranking.md in one statement: 24 people at most, in order.
-- $1 ref of the asker, $2 refs of the topics, $3 folded words of the ask, $4 tie of the ask, $5 now (ms), $6
-- id of the ask, $7 requests a week of a connector, $8 exponent of N. Rounding is to 9 decimals, half up.
WITH me AS MATERIALIZED (SELECT id FROM people WHERE ref = $1),
asked AS MATERIALIZED (SELECT id, ref FROM topics WHERE ref = ANY($2::text[])),
-- What speaks for somebody: a row for each topic of the ask that they offer, and for each of its words that
-- is among theirs.
grounds AS (
  SELECT o.person, (1 + o.evidence)::float8 / (4 + o.evidence) AS credit, 0 AS word FROM asked JOIN offers o ON o.topic = asked.id
  UNION ALL SELECT person, 0, 1 FROM words WHERE word = ANY($3::text[])
),
connectors AS MATERIALIZED (
  SELECT t.b AS id, t.weight, ($4::bigint * p.tie) % 2147483647 AS tie, p.vouching, 1 + least(p.degree, 200) / 5::float8 AS damping
  FROM me JOIN trusts t ON t.a = me.id JOIN people p ON p.id = t.b
  WHERE t.weight >= .2
    AND t.b NOT IN (SELECT connector FROM introductions WHERE connector_at > $5::bigint - 604800000 AND connector IS NOT NULL GROUP BY connector HAVING count(*) >= $7::int)
  ORDER BY t.weight DESC, 3, t.b LIMIT 100
),
reach AS MATERIALIZED (
  SELECT v.a AS b, v.b AS c, v.weight, sum(g.credit) AS credit, sum(g.word) AS x
  FROM connectors k JOIN vouches v ON v.a = k.id AND v.weight >= .2 JOIN grounds g ON g.person = v.b
  GROUP BY v.a, v.b, v.weight
),
-- Only connectors with more than a hundred vouches need the limit; whether the others' are open is seen at
-- the end.
paths AS (
  SELECT b, c, credit, x, k.tie AS b_tie, k.damping, k.weight * r.weight AS weights FROM reach r JOIN connectors k ON k.id = r.b WHERE k.vouching <= 100
  UNION ALL
  SELECT b, c, credit, x, b_tie, damping, weights FROM (
    SELECT r.*, k.tie AS b_tie, k.damping, k.weight * r.weight AS weights,
      row_number() OVER (PARTITION BY b ORDER BY r.weight DESC, ($4::bigint * p.tie) % 2147483647, c) AS nth
    FROM reach r JOIN connectors k ON k.id = r.b JOIN people p ON p.id = r.c WHERE k.vouching > 100 AND p.open
  ) ranked WHERE nth <= 100
),
weighed AS MATERIALIZED (SELECT b, b_tie, c, credit, x, floor(1e9 * (.9 * sqrt(weights / damping)) + .5) / 1e9 AS p FROM paths),
messages AS (
  SELECT c, sum(count) AS i FROM (
    SELECT b AS c, count FROM interactions WHERE a = (SELECT id FROM me) AND at > $5::bigint - 7776000000
    UNION ALL SELECT a, count FROM interactions WHERE b = (SELECT id FROM me) AND at > $5::bigint - 7776000000
  ) m GROUP BY c
),
requests AS (SELECT candidate AS c, count(*) AS received FROM introductions WHERE candidate_at > $5::bigint - 604800000 GROUP BY candidate),
shown AS (SELECT person AS c, count(*) AS times FROM surfaced WHERE at > $5::bigint - 7776000000 GROUP BY person),
out_of_reach AS MATERIALIZED (
  SELECT id AS c FROM me
  UNION ALL SELECT t.b FROM me JOIN trusts t ON t.a = me.id
  UNION ALL SELECT x.b FROM me JOIN blocks x ON x.a = me.id
  UNION ALL SELECT x.a FROM me JOIN blocks x ON x.b = me.id
  UNION ALL SELECT d.b FROM me JOIN dismissals d ON d.a = me.id
    AND (d.scope = 'EVER' OR (d.scope = 'ASK' AND d.ask = $6) OR (d.scope = 'NOW' AND d.until > $5::bigint))
  UNION ALL SELECT candidate FROM introductions WHERE ask = $6
  UNION ALL SELECT person FROM surfaced WHERE ask = $6
),
people_found AS (
  SELECT c, sum(-ln(1 - p)) AS e,
    floor(1e9 * (.7 * min(credit) / greatest(1, cardinality($2::text[])) + .3 * min(x)::float8 / (min(x) + 2)) + .5) / 1e9 AS fit
  FROM weighed WHERE c NOT IN (SELECT c FROM out_of_reach) GROUP BY c
),
best AS MATERIALIZED (
  SELECT f.c, f.fit, ($4::bigint * p.tie) % 2147483647 AS place, floor(1e9 * (f.e * (floor(1e9 * ((.1 + .9 * f.fit) * (2 / (2 + coalesce(m.i, 0)::float8))) + .5) / 1e9)
      * power(greatest(1, coalesce(s.times, 0))::float8, -$8::float8)) + .5) / 1e9 AS s
  FROM people_found f
  JOIN people p ON p.id = f.c
  LEFT JOIN messages m ON m.c = f.c LEFT JOIN requests r ON r.c = f.c LEFT JOIN shown s ON s.c = f.c
  WHERE p.open AND coalesce(m.i, 0) < 8 AND coalesce(r.received, 0) < p.weekly_cap AND coalesce(p.paused_until, 0) <= $5::bigint
  ORDER BY s DESC, place, c LIMIT 200
),
through AS (
  SELECT best.c, best.fit, best.place, best.s, array_agg(w.b ORDER BY w.p DESC, w.b_tie, w.b) AS bs
  FROM best JOIN weighed w ON w.c = best.c GROUP BY best.c, best.fit, best.place, best.s
),
answer AS (
  SELECT c, fit, place, bs[1:3] AS bs, floor(1e9 * (s * power(.9::float8, row_number() OVER (PARTITION BY bs[1] ORDER BY s DESC, place, c) - 1)) + .5) / 1e9 AS discounted
  FROM through ORDER BY discounted DESC, place, c LIMIT 24
)
SELECT p.ref AS person, CASE WHEN fit > .6 THEN 'STRONG' WHEN fit > .3 THEN 'GOOD' ELSE 'POSSIBLE' END AS band,
  ARRAY(SELECT k.ref FROM unnest(bs) WITH ORDINALITY AS one(id, nth) JOIN people k USING (id) ORDER BY nth) AS connectors,
  ARRAY(SELECT 'topic:' || asked.ref FROM offers o JOIN asked ON asked.id = o.topic WHERE o.person = c ORDER BY asked.ref COLLATE "C")
  || ARRAY(SELECT 'evidence:' || asked.ref FROM offers o JOIN asked ON asked.id = o.topic WHERE o.person = c AND o.evidence > 0 ORDER BY asked.ref COLLATE "C")
  || ARRAY(SELECT 'text:' || word FROM words WHERE person = c AND word = ANY($3::text[]) ORDER BY word) AS reasons
FROM answer JOIN people p ON p.id = c ORDER BY discounted DESC, place, c
