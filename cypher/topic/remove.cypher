// Removes a topic with all its offers; asks about it lose it. The folded words of the people who offered it
// are written afterwards.
// @param topic: ID!
// @returns removed: Int!
MATCH (topic:Topic {id: $topic})
DETACH DELETE topic
RETURN count(*) AS removed
