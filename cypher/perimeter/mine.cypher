// My perimeter around a project I keep; no row for any other.
// @param me: ID!, project: ID!
// @returns threshold: Float!, narrowed: Boolean!
// @budget 80
// @include perimeter/kept
RETURN coalesce(drawn.threshold, 1.0) AS threshold, coalesce(drawn.narrowed, false) AS narrowed
