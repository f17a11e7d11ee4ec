// A session as it is listed to the person it belongs to. `at` is when they signed in.
// @shape Session id: ID!, at: DateTime!, lastSeenAt: DateTime!, expiresAt: DateTime!
