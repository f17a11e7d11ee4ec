// The copy in which the viewer is, and the roles that the visitor can take. A newcomer is among them once they
// have a name. No row in the real community.
// Each role gets the name and `about` of every other, although no perimeter rule allows it: the people are
// invented, and a choice needs a name.
// @param me: ID!
// @returns ...DemoRole, endsAt: DateTime!
// @budget 50, small 10
MATCH (me:Person {id: $me})
MATCH (demo:Demo {id: me.house})-[role:ROLE]->(person:Person)
WHERE person.name <> ''
RETURN
// @columns Person of person
, role.part AS part, demo.endsAt AS endsAt
ORDER BY part
