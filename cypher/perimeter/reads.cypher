// From which moment on `me` reads what `writer` writes in `project` and not for themselves alone, within `perimeter`, a map of
// `threshold` and of `holds`, whether the writer left `me` in: 0 for everything, null for nothing. A block beats everything,
// and whoever removed a project, which lives on for keepers behind a block, reads nothing in it.
// A fellow keeper reads what was written since they joined; neither threshold nor names bind them.
// KEEPS and RENOUNCED are asked for together: of somebody with fewer than fifty ties each question goes through all of them.
// Trust and blocks are not: asked both ways, trust would cost the more the more people `me` trusts.
// @fragment
CASE WHEN EXISTS { (me)-[:BLOCKS]-(writer) } THEN null ELSE head(COLLECT {
  UNWIND [COLLECT { MATCH (me)-[tie:KEEPS|RENOUNCED]->(project) RETURN tie }] AS ties
  CALL (me, writer, perimeter, ties) {
    UNWIND ties AS tie
    WITH tie WHERE type(tie) = 'KEEPS'
    RETURN tie.since AS from
    UNION ALL
    MATCH (writer)-[trust:TRUSTS]->(me)
    WHERE perimeter.holds AND trust.weight >= perimeter.threshold AND trust.reads <> 'NOTHING'
    RETURN CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END AS from
  }
  WITH ties, from WHERE none(tie IN ties WHERE type(tie) = 'RENOUNCED')
  RETURN from ORDER BY from LIMIT 1
}) END
