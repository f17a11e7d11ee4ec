// The copy I am in, and whom I can be there; no row in the real house. A role's name and about are given to every other role, which
// no perimeter would: they are made up, and choosing somebody takes a name.
// @param me: ID!
// @returns endsAt: DateTime!, id: ID!, name: String!, about: String, part: DemoPart!
// @budget 50
MATCH (me:Person {id: $me})
MATCH (demo:Demo {id: me.house})-[role:ROLE]->(person:Person)
RETURN demo.endsAt AS endsAt, person.id AS id, person.name AS name, person.about AS about, role.part AS part
ORDER BY part
