// The people who looked over an entry of the viewer and may still read it, by name.
// @param me: ID!, entry: ID!, after: String, afterId: ID, limit: Int!
// @returns ...Person, sort: String!
// @budget 5700
// @include entry/mine
MATCH (entry)-[:IN]->(project:Project)
MATCH (entry)<-[:LOOKED_OVER]-(person:Person)
WITH entry, project, me AS writer, person AS me
// @include perimeter/entries
WITH me AS person, me.id AS id, toLower(me.name) AS sort
WHERE
// @include request/after
RETURN
// @columns Person of person
, sort ORDER BY sort, id LIMIT $limit
