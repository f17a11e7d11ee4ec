// A person as the viewer may see them.
// @shape Person id: ID!, name: String!, about: String
