// Removes an entry of mine, with who looked over it; no row for any other.
// @param me: ID!, entry: ID!
// @returns removed: Boolean!
// @eager it is found before it is deleted
// @include entry/mine
DETACH DELETE entry
RETURN true AS removed
