// The viewer's perimeter around each of these projects that they keep. No row for any other.
// @param me: ID!, ids: [ID!]!
// @returns ...Perimeter
// @budget 400
MATCH (me:Person {id: $me})
UNWIND $ids AS wanted
// @include perimeter/kept
RETURN project.id AS id, coalesce(drawn.threshold, 1.0) AS threshold,
  coalesce(drawn.narrowed, false) AS narrowed
