// The condition that a webhook still stands: the token or what an app was let do that owns it, if one does, is
// valid, and the app is there: while the person who registered it is suspended, its webhooks are as if removed.
// @fragment
CASE
  WHEN webhook.app IS NOT NULL THEN EXISTS {
    MATCH (webhook)<-[:HOOKS]-(grant)-[:GRANTED_TO]->()<-[:REGISTERED]-()
    WHERE grant.expiresAt > $now // no label: with it, the plan reads all of what people let apps do
  }
  WHEN webhook.token IS NOT NULL THEN EXISTS {
    MATCH (webhook)<-[:HOOKS]-(:Person)-[:HOLDS]->(maker)
    WHERE maker.id = webhook.token AND maker.expiresAt > $now // no label: with it, the plan reads all tokens
  }
  ELSE true
END
