// Withdraws an introduction. Run it after introduction/lock.
// @param introduction: ID!
// @returns id: ID!
MATCH (introduction:Introduction {id: $introduction})
SET introduction.withdrawn = true
RETURN introduction.id AS id
