// The texts whose words make a person findable: `about`, offer notes and the names of offered topics.
// @param people: [ID!]!
// @returns id: ID!, texts: [String!]!
UNWIND $people AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)-[offer:OFFERS]->(topic:Topic)
  RETURN collect(coalesce(offer.note, '')) + collect(topic.name) AS offered
}
RETURN person.id AS id, [coalesce(person.about, '')] + offered AS texts
