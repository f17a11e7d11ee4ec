// The copy in which the viewer is, and the roles that the visitor can take. No row in the real community.
// Each role gets the name and `about` of every other, although no perimeter rule allows it: the people are
// invented, and a choice needs a name.
// @param me: ID!
// @returns endsAt: DateTime!, id: ID!, name: String!, about: String, part: DemoPart!
// @budget 50, small 10
MATCH (me:Person {id: $me})
MATCH (demo:Demo {id: me.house})-[role:ROLE]->(person:Person)
RETURN demo.endsAt AS endsAt, person.id AS id, person.name AS name, person.about AS about, role.part AS part
ORDER BY part
