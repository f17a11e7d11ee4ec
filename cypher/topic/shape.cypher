// A word of the community.
// @shape Topic id: ID!, name: String!
