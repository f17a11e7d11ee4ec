// Makes an account with this address if there is none. An existing account stays as it is. The name of a
// person who comes by an invitation is empty until they accept it.
// @param email: String!, person: ID!, name: String!, tie: Int!, now: DateTime!
// @returns id: ID!
// @eager the setting is read before a property of its name is written
MATCH (house:House {id: 'house'})
MERGE (person:Person {email: $email})
ON CREATE SET person.id = $person, person.name = $name, person.tie = $tie, person.open = false,
  person.weeklyCap = house.weeklyCap, person.words = [], person.createdAt = $now
RETURN person.id AS id
