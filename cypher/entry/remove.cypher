// Removes an entry of the viewer, with the record of who looked over it. No row for any other.
// @param me: ID!, entry: ID!
// @returns removed: Boolean!
// @eager it is read before it is deleted
// @include entry/mine
DETACH DELETE entry
RETURN true AS removed
