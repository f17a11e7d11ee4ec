// From which moment on `me` reads what `writer` writes in `project` and not for themselves alone, within `perimeter`, a map of
// `threshold` and of `holds`, whether the writer left `me` in: 0 for everything, null for nothing. A block beats everything.
// A fellow keeper reads what was written since they joined; neither threshold nor names bind them.
// @fragment
CASE WHEN EXISTS { (me)-[:BLOCKS]-(writer) } THEN null ELSE head(COLLECT {
  CALL (me, writer, project, perimeter) {
    MATCH (me)-[keeps:KEEPS]->(project)
    RETURN keeps.since AS from
    UNION ALL
    MATCH (writer)-[trust:TRUSTS]->(me)
    WHERE perimeter.holds AND trust.weight >= perimeter.threshold AND trust.reads <> 'NOTHING'
    RETURN CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END AS from
  }
  RETURN from ORDER BY from LIMIT 1
}) END
