// The moment from which `me` reads what `writer` writes in `project` without `forMe`: 0 for everything, null
// for nothing. `perimeter` is a map of `threshold` and `holds` (whether the names of the perimeter let `me`
// in). A block overrides everything. A person who removed a project that continues to exist for keepers
// behind a block reads nothing in it. A fellow keeper reads what was written since they joined, whatever the
// perimeter. KEEPS and RENOUNCED are matched together: for a node with fewer than fifty relationships, each
// match walks all of them. Trust and blocks are not: matched in both directions, trust would cost more the
// more people `me` trusts.
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
