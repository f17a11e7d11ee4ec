// Removes projects with everything that belongs to them, whoever made it: entries, perimeters, proposals,
// and asks with their candidates, introductions and dismissals.
// @eager everything is read before any of it is deleted
// @param projects: [ID!]!
// @returns removed: Int!
CALL () {
  UNWIND $projects AS id
  MATCH (ask:Ask)-[:OF]->(:Project {id: id})
  MATCH (asker:Person)-[:ASKS]->(ask)
  MATCH (asker)-[dismissed:DISMISSED]->(:Person)
  WHERE dismissed.ask = ask.id
  DELETE dismissed
}
CALL () {
  UNWIND $projects AS id
  MATCH (introduction:Introduction)-[:FOR]->(:Ask)-[:OF]->(:Project {id: id})
  DETACH DELETE introduction
}
CALL () {
  UNWIND $projects AS id
  MATCH (part)-[:IN|AROUND|FOR|OF]->(:Project {id: id})
  DETACH DELETE part
}
UNWIND $projects AS id
MATCH (project:Project {id: id})
DETACH DELETE project
RETURN count(*) AS removed
