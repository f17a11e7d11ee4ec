// A project that the viewer may see.
// @shape Project id: ID!, title: String!, purpose: String
