// The kinds of the viewer's last three entries in the project of this entry, the latest first.
// @param me: ID!, entry: ID!
// @returns kind: EntryKind!
// @budget 200, small 95
// @include entry/mine
MATCH (entry)-[:IN]->(project:Project)
WITH me, me AS writer, project
// @include perimeter/parts
CALL (project, writer, forMe, from) {
  // @include perimeter/written
  RETURN entry ORDER BY entry.project DESC, entry.writer DESC, entry.forMe DESC,
    entry.writtenAt DESC, entry.id DESC LIMIT 3
}
RETURN entry.kind AS kind ORDER BY entry.writtenAt DESC, entry.id DESC LIMIT 3
