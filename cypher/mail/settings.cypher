// What the viewer gets by mail.
// @param me: ID!
// @returns asked: Boolean!, digest: Digest!, locale: Locale
// @budget 20, small 10
MATCH (me:Person {id: $me})
RETURN coalesce(me.mailAsked, true) AS asked, coalesce(me.digest, 'NEVER') AS digest, me.locale AS locale
