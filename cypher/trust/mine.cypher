// The viewer's own trust in these people.
// @param me: ID!, ids: [ID!]!
// @returns id: ID!, name: String!, about: String, weight: Float!, since: DateTime!, reads: Reads!, readsFrom: DateTime
// @budget 1650, small 940
MATCH (me:Person {id: $me})
UNWIND $ids AS id
MATCH (person:Person {id: id})
MATCH (me)-[trust:TRUSTS]->(person)
RETURN id, person.name AS name, person.about AS about, trust.weight AS weight, trust.since AS since,
  trust.reads AS reads, trust.readsFrom AS readsFrom
