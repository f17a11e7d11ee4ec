// Changes a project that the viewer keeps. No row for any other.
// @param me: ID!, project: ID!, title: String, purpose: String, changesPurpose: Boolean!
// @returns id: ID!
MATCH (me:Person {id: $me})
UNWIND [$project] AS wanted // UNWIND keeps the planner from multiplying the two look-ups
MATCH (me)-[:KEEPS]->(project:Project {id: wanted})
SET project.title = coalesce($title, project.title),
  project.purpose = CASE WHEN $changesPurpose THEN $purpose ELSE project.purpose END
RETURN project.id AS id
