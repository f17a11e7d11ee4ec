// The offers among these that their owners made, changed or withdrew themselves.
// @shape ImportedPerson person: ID!, topics: [ID!]!
// @param rows: [ImportedPerson!]!
// @returns person: ID!, topic: ID!
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
UNWIND [topic IN coalesce(person.offersDecided, []) WHERE topic IN row.topics] AS topic
RETURN person.id AS person, topic
