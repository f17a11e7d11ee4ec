// The kinds of my last three entries in the project of this one, the latest first.
// @param me: ID!, entry: ID!
// @returns kind: EntryKind!
// @budget 500
// @include entry/mine
MATCH (entry)-[:IN]->(project:Project)
MATCH (project)<-[:IN]-(other:Entry)<-[:WROTE]-(me) // apart, or a path would not come back over the entry itself
RETURN other.kind AS kind ORDER BY other.writtenAt DESC, other.id DESC LIMIT 3
