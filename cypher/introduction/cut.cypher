// Ends an introduction from a place on. Run it after introduction/lock. For parties at that place and behind
// it, the introduction is gone; parties before it wait until its end.
// @param introduction: ID!, place: Int!
// @returns id: ID!
MATCH (introduction:Introduction {id: $introduction})
SET introduction.cut = CASE WHEN introduction.cut < $place THEN introduction.cut ELSE $place END
RETURN introduction.id AS id
