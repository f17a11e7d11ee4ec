// The condition that a webhook of `me` still stands for the viewer: the token that made it, if one did, is
// valid. A token ($token) is shown its own webhooks alone.
// @fragment
($token IS NULL OR webhook.token = $token) AND
(webhook.token IS NULL OR EXISTS {
  MATCH (me)-[:HOLDS]->(maker)
  WHERE maker.id = webhook.token AND maker.expiresAt > $now // no label: with it, the plan reads all tokens
})
