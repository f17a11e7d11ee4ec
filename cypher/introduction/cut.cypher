// Ends an introduction from a place on, after introduction/lock: those there and behind see it gone, those before wait until its end.
// @param introduction: ID!, place: Int!
// @returns id: ID!
MATCH (introduction:Introduction {id: $introduction})
SET introduction.cut = CASE WHEN introduction.cut < $place THEN introduction.cut ELSE $place END
RETURN introduction.id AS id
