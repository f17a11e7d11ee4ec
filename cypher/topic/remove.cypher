// Removes a topic with all offers of it; asks about it lose it. The words of those who offered it are written afterwards.
// @param topic: ID!
// @returns removed: Int!
MATCH (topic:Topic {id: $topic})
DETACH DELETE topic
RETURN count(*) AS removed
