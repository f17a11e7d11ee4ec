// The words that people wish for as topics, each once, for the host: without whose they are, and how many
// wish for one. Those of suspended people are set aside.
// @returns name: String!
MATCH (:Person)-[:WISHES]->(wish:TopicWish)
WITH wish.folded AS folded, min(wish.name) AS name ORDER BY folded
RETURN name
