// The numbers of people, topics and projects, without demonstration houses.
// @returns people: Int!, topics: Int!, projects: Int!
RETURN COUNT { MATCH (:Person) } - COUNT { MATCH (person:Person) WHERE person.house IS NOT NULL } AS people,
  COUNT { MATCH (:Topic) } - COUNT { MATCH (topic:Topic) WHERE topic.house IS NOT NULL } AS topics,
  COUNT { MATCH (:Project) } - COUNT { MATCH (person:Person)-[:KEEPS]->(project)
    WHERE person.house IS NOT NULL RETURN DISTINCT project } AS projects
