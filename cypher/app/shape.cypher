// An app as it is listed to those who let it in, with everything they let it do. `at` is when they last let it in,
// `lastUsedAt` the day of its last use.
// @shape App id: ID!, at: DateTime!, name: String!, purpose: String!, scopes: [Scope!]!, lastUsedAt: DateTime,
//   expiresAt: DateTime!
// An app as it is listed to the person who registered it. `at` is when they did.
// @shape RegisteredApp id: ID!, at: DateTime!, name: String!, purpose: String!, redirects: [String!]!,
//   state: AppState!
