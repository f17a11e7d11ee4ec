// A word of the community.
// @shape Topic id: ID!, name: String!
// A word that its owner wishes for as a topic, as it is shown to them alone.
// @shape TopicWish id: ID!, name: String!, note: String, since: DateTime!
