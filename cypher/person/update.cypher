// Writes the viewer's profile. Unchanged values are passed as they are.
// @param me: ID!, name: String, about: String, changesAbout: Boolean!
// @returns id: ID!
MATCH (me:Person {id: $me})
SET me.profileDecided = true, me.name = coalesce($name, me.name),
  me.about = CASE WHEN $changesAbout THEN $about ELSE me.about END
RETURN me.id AS id
