// The mail address, language and choices of a person. No row for a person without an address, a suspended
// one, or an invented person of a demonstration house.
// @param me: ID!, now: DateTime!
// @returns email: String!, locale: Locale, asked: Boolean!, resting: Boolean!
// @budget 25, small 10
MATCH (me:Person {id: $me})
WHERE me.email IS NOT NULL AND me.house IS NULL AND me.suspendedAt IS NULL
RETURN me.email AS email, me.locale AS locale, coalesce(me.mailAsked, true) AS asked,
  coalesce(me.pausedUntil, 0) > $now AS resting
