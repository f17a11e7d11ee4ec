// The viewer's own profile.
// @param me: ID!
// @returns name: String!, email: String, about: String, open: Boolean!, weeklyCap: Int!,
//   pausedUntil: DateTime, mailAsked: Boolean!, digest: Digest!, locale: Locale
// @budget 20
MATCH (me:Person {id: $me})
RETURN me.name AS name, me.email AS email, me.about AS about, me.open AS open, me.weeklyCap AS weeklyCap,
  me.pausedUntil AS pausedUntil,
  coalesce(me.mailAsked, true) AS mailAsked, coalesce(me.digest, 'NEVER') AS digest, me.locale AS locale
