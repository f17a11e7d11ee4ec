// What happened to an account or at the door, for the host: kinds, ids and counts, no text. `count` is how often
// within the minute that `at` begins, or 1 at the moment `at`.
// @shape SecurityEvent id: ID!, at: DateTime!, kind: String!, person: ID, what: String, count: Int!
