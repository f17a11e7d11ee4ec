// How many people, topics and projects there are.
// @returns people: Int!, topics: Int!, projects: Int!
RETURN COUNT { MATCH (:Person) } AS people, COUNT { MATCH (:Topic) } AS topics, COUNT { MATCH (:Project) } AS projects
